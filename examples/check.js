// What the page does: checks the draft against the article whenever one of them changes, by the library alone.
import { createVerbatim } from '../dist/index.mjs';

const [article, draft, tally, quotations] = ['article', 'draft', 'tally', 'quotations'].map((id) =>
  document.getElementById(id),
);

/** Shows what the library says of the draft as it is now. */
function check() {
  const verbatim = createVerbatim({ articles: [{ name: 'article.md', text: article.value }] });
  const report = verbatim.check({ text: draft.value });
  const right = report.quotations.filter(({ verdict }) => verdict === 'verbatim').length;
  tally.textContent = `${right} of ${report.quotations.length} verbatim`;
  quotations.replaceChildren(
    ...report.quotations.map(({ text, verdict }, index) => {
      const item = document.createElement('li');
      item.append(paragraph(`“${text}”: ${verdict}`));
      for (const { quotation, message, fixes } of report.findings)
        if (quotation === index) item.append(paragraph(message), ...fixes.map(button));
      return item;
    }),
  );
}

function paragraph(text) {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** Makes the change in the draft when it is pressed. */
function button({ title, edits }) {
  const element = document.createElement('button');
  element.textContent = title;
  element.addEventListener('click', () => {
    for (const { start, end, newText } of edits.toReversed()) draft.setRangeText(newText, start, end);
    check();
  });
  return element;
}

for (const field of [article, draft]) field.addEventListener('input', check);
article.value = `---
container-title: The Harbour Courier
---
“We counted nineteen boats before the rain came,” said Ada Lindqvist.
`;
draft.value = 'Ada Lindqvist said, “We counted ninety boats before the rain came.”\n';
check();
