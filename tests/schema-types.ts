import { readFileSync } from "node:fs";
import ts from "typescript";

/** The tables that db/schema says exist, with their columns, read from the types themselves. */
export function declaredTables(): Map<string, string[]> {
  return new Map(
    [...declaredColumns()].map(([table, columns]) => [table, columns.map(({ name }) => name)]),
  );
}

/** The columns that hold any text at all (`string`, not one of a few words), as `table.column`. */
export function textColumns(): string[] {
  return [...declaredColumns()].flatMap(([table, columns]) =>
    columns.flatMap(({ name, isText }) => (isText ? [`${table}.${name}`] : [])),
  );
}

function declaredColumns(): Map<string, { name: string; isText: boolean }[]> {
  const program = ts.createProgram(["db/schema.ts"], {
    strict: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile("db/schema.ts");
  const declared = source?.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === "DB",
  );
  if (!declared) throw new Error("db/schema.ts has no interface DB");
  const tables = checker.getTypeAtLocation(declared).getProperties();
  return new Map(
    tables.map((table) => {
      const row = checker.getTypeOfSymbolAtLocation(table, declared);
      const columns = row.getProperties().map((column) => {
        const type = checker.getTypeOfSymbolAtLocation(column, declared);
        const isText = (checker.getNonNullableType(type).flags & ts.TypeFlags.String) !== 0;
        return { name: column.name, isText };
      });
      return [table.name, columns.sort((a, b) => (a.name < b.name ? -1 : 1))];
    }),
  );
}

/** The tables that a migration made append-only, read from the migrations' text. */
export function appendOnlyTables(migrationFiles: readonly string[]): string[] {
  return migrationFiles.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/appendOnly\(db, "([a-z_]+)"\)/g)].map(
      (match) => match[1] ?? "",
    ),
  );
}
