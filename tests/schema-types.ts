import { readFileSync } from "node:fs";
import ts from "typescript";

/** The tables that db/schema says exist, with their columns, read from the types themselves. */
export function declaredTables(): Map<string, string[]> {
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
      return [
        table.name,
        row
          .getProperties()
          .map((column) => column.name)
          .sort(),
      ];
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
