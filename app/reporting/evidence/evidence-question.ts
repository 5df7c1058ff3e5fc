import { daysLater } from "../../record/civil-day";

/** What stands in the form until somebody asks for other days: this school year, as known yesterday. */
export function usualDays(today: string): { from: string; through: string; asOf: string } {
  const yesterday = daysLater(today, -1);
  const august = `${yesterday.slice(0, 4)}-08-01`;
  const from = yesterday >= august ? august : `${Number(yesterday.slice(0, 4)) - 1}-08-01`;
  return { from, through: yesterday, asOf: yesterday };
}
