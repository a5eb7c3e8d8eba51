import { buildPages } from './prepare.mjs';
import { table } from './table.mjs';
import { fontBudget, fontWeight, weights } from './weights.mjs';

/** Fails when a page of the client has become too heavy: `npm run check -- budgets`. */
await buildPages();
const rows = weights().sort((one, other) => share(other) - share(one));
const font = fontWeight();
const heavy = rows.filter(({ js, css, goal }) => js > goal.js || css > goal.css);
console.log(
  table(
    ['page', 'JavaScript, kB', 'at most', 'CSS, kB', 'at most'],
    rows.map(({ half, page, js, css, goal }) => [
      `${half} ${page}`,
      js.toFixed(1),
      String(goal.js),
      css.toFixed(1),
      String(goal.css),
    ]),
  ),
);
console.log(`fonts: ${font.toFixed(1)} kB, at most ${fontBudget}`);
for (const { half, page } of heavy) console.log(`Too heavy: ${half} ${page}`);
process.exit(heavy.length === 0 && font <= fontBudget ? 0 : 1);

/** @param {import('./weights.mjs').Weight} weight */
function share({ js, css, goal }) {
  return Math.max(js / goal.js, css / goal.css);
}
