/** The articles that the pictures of the rules quote; all invented. */
export const ARTICLES: readonly (readonly [name: string, text: string])[] = [
  [
    'ledger.md',
    `---
id: ledger
type: article-newspaper
title: “They lied to us,” says the harbour’s director
container-title: Screen Ledger
author: [{ given: Dana, family: Whitlock }]
issued: 2025-03-10
URL: https://ledger.example/arkle
---

“I would not call that censorship,” Vesna Arkle told Screen Ledger on Friday. “They made it difficult, I think, mostly by not answering.”

“I never wanted to come back here,” Arkle said. “Honestly, um, I feel tired. I still sleep badly.”

The edit has begun. Arkle said that the edit would take a year.

“We shot for nineteen days in the colour of rain,” said the producer, Toby Renn. “It was slow, and slow can look like lying.”

“If the harbour freezes, we will shoot on the ice,” Renn told the crowd at the pier.

“We slept in the boats and ate what the harbour gave us,” Renn said.

A festival programmer called the film “close to a masterpiece”.

Renn recalled Arkle telling him: “Cut anything that begs.”

The crew slept in the lighthouse and rowed the cameras out before dawn, wrapped in the oilskins of drowned men.
`,
  ],
  [
    'courier.md',
    `---
id: courier
type: review
title: A film that loses its nerve
container-title: The Harbour Courier
author: [{ given: Piotr, family: Lang }]
issued: 2025-04-02
URL: https://courier.example/review
---

The film begins in a storm and holds its breath for an hour. Then it loses its nerve and hurries home.

“Nobody at the harbour asked us for a script,” Ines Calloway, its writer, told the Courier.

Arkle told Screen Ledger: “I would not call that censorship.”
`,
  ],
  [
    'quai.md',
    `---
id: quai
type: interview
title: Le film du port
container-title: Le Quai
author: [{ given: Claire, family: Moreau }]
issued: 2025-05-05
language: fr
URL: https://quai.example/moreau
---

« Je n’ai pas dormi depuis le premier jour du tournage », a déclaré Claire Moreau.
`,
  ],
  [
    'post.md',
    `---
id: post
type: article-newspaper
title: Twelve nights on the water
container-title: The Morning Post
author: [{ given: Ada, family: Lund }]
issued: 2025-02-01
URL: https://post.example/nights
---

“We slept on the boats and lived on what the harbour gave us,” Toby Renn said.
`,
  ],
];
