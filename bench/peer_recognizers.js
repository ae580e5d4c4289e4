// SPDX-License-Identifier: MIT
// usage: peer_recognizers.js MODULES NDJSON: finds the amounts of money of every article
// with Recognizers-Text, which is under the folder MODULES.
const fs = require("fs");
const path = require("path");

const [modules, articles] = process.argv.slice(2);
const { recognizeCurrency, Culture } = require(
    path.join(modules, "node_modules/@microsoft/recognizers-text-suite"));

const texts = fs.readFileSync(articles, "utf8").trim().split("\n")
    .map((line) => JSON.parse(line).text);
recognizeCurrency("$5 million", Culture.English); // builds its expressions once
const before = { cpu: process.cpuUsage(), wall: process.hrtime.bigint() };
let found = 0;
for (const text of texts)
    found += recognizeCurrency(text, Culture.English).length;
const cpu = process.cpuUsage(before.cpu);
const wall = process.hrtime.bigint() - before.wall;
console.log(`${(cpu.user + cpu.system) * 1000} ${wall} 1`);
console.error(`${found} amounts`);
