import { connect } from "../../db/connect";
import { migrateToLatest } from "../../db/migrate";

// One process of the migration race: migrates the database it is given and prints what it applied.
const connection = connect(process.argv[2] ?? "", { poolSize: 1 });
process.stdout.write(JSON.stringify(await migrateToLatest(connection.db)));
await connection.close();
