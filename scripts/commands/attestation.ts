import { parseArgs } from "node:util";
import { readAttestationFile } from "../../app/credentials/attestation-file";
import { publishAttestation } from "../../app/credentials/publish-attestation.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { organizationById } from "../../db/queries/identity-organizations";
import { type CommandLine, type ExitCode, MisuseError, parsedOrMisuse } from "./command";
import { publishEntries, sayChanged } from "./publish-entries";
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
  return publishEntries(line, read, async () => {
    const { app } = await line.open();
    if (!(await organizationById(app.db, organizationId)))
      throw new MisuseError(`There is no organization ${organizationId}.`);
    return {
      publish: (definition) =>
        app.run(COMMAND_LINE, (context) =>
          publishAttestation(context, { organizationId, definition }),
        ),
      refusals: {
        changed: sayChanged,
        owner: ({ id }) => `${id} belongs to another organization. Give it another id.`,
      },
    };
  });
}
