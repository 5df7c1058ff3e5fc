import { readFileSync } from "node:fs";
import { createServer } from "node:http";

// The ceiling of the comparison: these bytes, these headers, nothing else.
const [port = "", bodyFile = ""] = process.argv.slice(2);
const body = readFileSync(bodyFile);
createServer((_request, response) => {
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": body.length,
  });
  response.end(body);
}).listen(Number(port));
