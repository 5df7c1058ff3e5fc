/** The seed under which an item is shown to one person for the nth time in practice. */
export function practiceSeed(registrationId: string, itemVersionId: string, nth: number): string {
  return `${registrationId}:${itemVersionId}:${nth}`;
}

/** The seed under which a question of a check is shown. */
export function questionSeed(trySeed: string, itemVersionId: string): string {
  return `${trySeed}:${itemVersionId}`;
}
