import process from "node:process";
import { writeCollection } from "./bench/collection.ts";

/** `node tools/collection.ts 200 FOLDER [SEED]`: writes a generated collection of so many SOPs into a folder. */
const [count = "", folder = "", seed = "1"] = process.argv.slice(2);
if (!/^\d+$/.test(count) || folder === "" || !/^\d+$/.test(seed)) {
  console.error("node tools/collection.ts COUNT FOLDER [SEED]");
  process.exitCode = 2;
} else {
  writeCollection(folder, Number(count), Number(seed));
}
