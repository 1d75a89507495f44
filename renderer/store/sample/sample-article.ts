/** The file the sample source is imported from. Its people, places and events are invented. */
export const SAMPLE_FILE_NAME = 'the-last-train.md';

/** A news feature of about 500 words, as Markdown with front matter. */
export const SAMPLE_MARKDOWN = `---
title: The last train ran empty on paper. The conductors had counted.
author: Imogen Tarrant
date: 2026-02-12
publication: The Hesling Courier
url: https://hesling-courier.example/transport/the-last-train
language: en-GB
type: article-newspaper
---

For fifteen months the 23:40 from Port Hesling to Tarn Mere carried, on paper, almost nobody. Westvale Rail’s door sensors put the average at four passengers a night, and on 9 January the company told the county that it would withdraw the train at the end of March. The conductors who work it say they could have told the company otherwise. They had been counting too.

Their notebooks, 212 nights of tallies in pencil seen by the Courier, give an average of 61 passengers, with 118 on the night of the harbour fair. “We never set out to prove anything,” said Ilse Brandvold, who has worked the line since 2008. “You count heads so that you know how many blankets to fetch if the heating fails.”

## Two counts, one train

The gap has a dull explanation. In November 2024 the train was cut from four carriages to two. Of the eight doors that remained, only one had a working sensor, an internal memo of 3 December that year says, and it opened on to the platform at just two of the nine stops. Nobody passed that on to the planners.

Westvale Rail accepts that its figure was wrong, but not that it was hidden. “The data were incomplete, and we should have said so,” said Dominic Farrow, its head of planning. Asked why the memo had not reached his department, he said that the matter was “under review”. The company declined to say whether other routes were affected.

Dr Yusra Haddow, a statistician at Hesling Polytechnic who compared the two counts for the Courier, said that the notebooks were the better evidence. “A pencil does not lose its connection,” she said. She puts the true average between 57 and 66, and finds that two in five of those passengers boarded at the infirmary, after the late shift.

## Who takes the last train

Tomas Wren, a porter at the Royal Hesling Infirmary, finishes at 23:15. Without the 23:40 he would wait for the 05:10, he said, or pay £38 for a taxi, “which is most of what I earn after ten o’clock”. A survey of 340 night staff that the infirmary published on 28 January found that 131 of them use the train at least once a week.

The county’s transport committee had approved the withdrawal on 16 January, by seven votes to two. Piers Callow, who chairs it, said that members relied on the company’s figures “because there were no others on the table”. He wants the decision taken again on 26 February, with both counts before the committee.

The Hesling Passengers’ Union is asking for more: raw counts for all 14 evening services, published every month, which by its own estimate would cost £9,000 a year. A spokeswoman for the county said it was “looking at what can be done within the budget”.

Ms Brandvold will be at work that evening. She has kept her notebook going, she said, and will bring it if she is asked. On Tuesday night, in sleet, she counted 73.
`;
