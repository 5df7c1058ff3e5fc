import { parseArgs } from "node:util";
import { problemLine } from "../../app/catalog/problem";
import { readAttestationFile } from "../../app/credentials/attestation-file";
import { publishAttestation } from "../../app/credentials/publish-attestation.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { organizationById } from "../../db/queries/identity-organizations";
import {
  type CommandLine,
  type ExitCode,
  GOOD,
  MisuseError,
  NOT_GOOD,
  parsedOrMisuse,
} from "./command";
import { readTextFile } from "./read-file";

/**
 * `attestation publish FILE --organization ID`: publishes each statement of a file, one line each. One
 * that cannot be published does not stop the others.
 */
export async function attestationPublish(line: CommandLine): Promise<ExitCode> {
  const { values, positionals } = parsedOrMisuse(() =>
    parseArgs({
      args: line.args,
      allowPositionals: true,
      options: { organization: { type: "string" } },
    }),
  );
  const [path, ...more] = positionals;
  const organizationId = values.organization;
  if (path === undefined || more.length > 0) throw new MisuseError("Give one file.");
  if (organizationId === undefined) throw new MisuseError("Say whose they are: --organization ID.");
  const read = readAttestationFile(await readTextFile(path), path);
  if ("problems" in read) {
    for (const problem of read.problems) {
      line.print(problem);
      line.say(problemLine(problem));
    }
    return NOT_GOOD;
  }
  const { app } = await line.open();
  if (!(await organizationById(app.db, organizationId)))
    throw new MisuseError(`There is no organization ${organizationId}.`);
  let code: ExitCode = GOOD;
  for (const definition of read.definitions) {
    const { id, version } = definition;
    const outcome = await app.run(COMMAND_LINE, (context) =>
      publishAttestation(context, { organizationId, definition }),
    );
    if (outcome.ok) {
      line.print({ id, version, isNew: outcome.value.isNew });
      line.say(`${id} version ${version} ${outcome.value.isNew ? "is" : "was"} published.`);
      continue;
    }
    line.print({ id, version, reason: outcome.reason });
    line.say(REFUSALS[outcome.reason](id, version));
    code = NOT_GOOD;
  }
  return code;
}

const REFUSALS = {
  changed: (id: string, version: string) =>
    `${id} version ${version} is published with other words, and a published version never changes. Give it a new version.`,
  owner: (id: string) => `${id} belongs to another organization. Give it another id.`,
};
