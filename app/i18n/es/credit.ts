/** Words of the work-study and credit report. */
export const credit = {
  "reporting.credit.title": "Trabajo-estudio y créditos",
  "reporting.credit.what":
    "Cada período de servicio con su facultad, horas aprobadas, función e insignias, para quien paga o da créditos.",
  "credit.terms": "Períodos de servicio",
  "credit.termsNote":
    "Cada período de servicio que toca estos días, con las horas en ellos que aprobó otra persona.",
  "credit.none": "Ningún período de servicio en estos días",
  "credit.noneText":
    "Cuando usted anote el período de servicio de una persona integrante, aparecerá aquí.",
  "credit.ask": "Qué días",
  "credit.askNote": "Las horas cuentan el día en que se sirvieron.",
  "credit.csv": "Descargar todo como CSV",
  "credit.count": "Períodos de servicio",
  "credit.countWorkStudy": "Períodos de trabajo-estudio",
  "credit.hours": "Horas aprobadas",
  "credit.hoursWorkStudy": "Horas aprobadas de trabajo-estudio",
  "credit.college": "Facultad",
  "credit.term": "Período de servicio",
  "credit.termOf": "{n} horas, {days}",
  "credit.termWorkStudy": "{term}, trabajo-estudio",
  "credit.roles": "Asignación como",
  "credit.approved": "Aprobadas",
  "credit.badges": "Insignias que tiene",
  "credit.noBadges": "Ninguna todavía",
} as const;
