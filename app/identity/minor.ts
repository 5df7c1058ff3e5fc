/** Whether a person is under 18 on a day, by the day on which they turn it; null = not on file. */
export function isMinor(turns18: string | null, today: string): boolean {
  return turns18 !== null && today < turns18;
}
