/** Words of the work-study and credit report. */
export const credit = {
  "reporting.credit.title": "Créditos, y estudio y trabajo",
  "reporting.credit.what":
    "Cada período de servicio con su universidad, horas aprobadas, función e insignias, para quien paga o da créditos.",
  "credit.terms": "Períodos de servicio",
  "credit.termsNote":
    "Cada período de servicio que toca estos días, con las horas en ellos que aprobó otra persona.",
  "credit.none": "Ningún período de servicio en estos días",
  "credit.noneText":
    "Cuando usted anote el período de servicio de alguien de su programa, aparecerá aquí.",
  "credit.ask": "Qué días",
  "credit.askNote": "Las horas cuentan el día en que se sirvieron.",
  "credit.csv": "Descargar todo como CSV",
  "credit.count": "Períodos",
  "credit.countWorkStudy": "Períodos de estudio y trabajo",
  "credit.hours": "Horas aprobadas",
  "credit.hoursWorkStudy": "Horas aprobadas de estudio y trabajo",
  "credit.college": "Universidad",
  "credit.term": "Período",
  "credit.termOf": "{n} horas, {days}",
  "credit.termWorkStudy": "{term}, estudio y trabajo",
  "credit.roles": "Asignación como",
  "credit.approved": "Aprobadas",
  "credit.badges": "Insignias que tiene",
  "credit.noBadges": "Ninguna todavía",
} as const;
