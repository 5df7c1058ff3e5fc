import type { Reader, Tx } from "../connect";

/** Keeps a mail where the demo's outbox page shows it; once, however often it is handed over. */
export async function keepLocalMail(
  tx: Tx,
  mail: { id: string; to: string; mail: unknown; sentAt: number },
): Promise<void> {
  await tx
    .insertInto("local_mail")
    .values({
      id: mail.id,
      to_address: mail.to,
      mail: JSON.stringify(mail.mail),
      sent_at: mail.sentAt,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** The newest local mails, newest first. */
export async function localMails(
  db: Reader,
  limit: number,
): Promise<{ id: string; to: string; mail: unknown; sentAt: number }[]> {
  const rows = await db
    .selectFrom("local_mail")
    .selectAll()
    .orderBy("sent_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    to: row.to_address,
    mail: JSON.parse(row.mail),
    sentAt: row.sent_at,
  }));
}
