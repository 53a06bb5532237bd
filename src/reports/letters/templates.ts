/** The letters as they are until a consultant writes their own. See `variables.ts` for the tags. */
import type { Lang } from '../messages.ts'

const nl = `# Uw meldcode huiselijk geweld en kindermishandeling

{{organisation}}

{{#contact}}
Ter attentie van: {{contact}}

{{/contact}}
{{date}}

Beste lezer,

{{#noProtocol}}
Wij hebben nog geen meldcode van u gekregen. Heeft u er een? Stuur hem dan op. Wij lezen hem graag.

Heeft u er geen? Dan is dit het moment om te beginnen. Een meldcode helpt uw medewerkers. Zij weten dan wat ze moeten doen als ze zich zorgen maken over een kind of een volwassene.

## Zo begint u

- **Kies iemand die de meldcode schrijft.** Geef die persoon er tijd voor.
- **Begin met de vijf stappen.** Schrijf bij elke stap op wie wat doet.
- **Laat het bestuur de meldcode vaststellen.** Zet de datum erin.
- **Vertel het aan iedereen die bij u werkt.**

In het actieplan staat wat u als eerste doet.
{{/noProtocol}}
{{#unreadable}}
Bedankt voor uw meldcode. Wij konden het bestand helaas niet openen of lezen. Daarom weten wij nog niet wat u al goed heeft geregeld.

## Wat vragen wij van u?

Stuur uw meldcode opnieuw. Een Word-bestand is het beste. Een pdf mag ook, als u de tekst erin kunt selecteren. Zet er geen wachtwoord op.
{{/unreadable}}
{{#notAProtocol}}
Bedankt voor het stuk dat u heeft gestuurd. Dit stuk is geen meldcode. Er staat niet in wat een medewerker stap voor stap moet doen.

## Wat vragen wij van u?

- **Heeft u een meldcode?** Stuur die dan op. Wij lezen hem graag.
- **Heeft u er geen?** Schrijf er dan een. Begin met de vijf stappen en laat het bestuur de code vaststellen.

In het actieplan staat wat er in een meldcode hoort.
{{/notAProtocol}}
{{#complete}}
Wij hebben uw meldcode gelezen. Die is goed op orde. Alles wat wij vragen, staat erin. Daar kunt u trots op zijn.
{{/complete}}
{{#fewGaps}}
Wij hebben uw meldcode gelezen. U heeft al veel goed geregeld. Er is nog een klein aantal punten open: {{missingCount}}.
{{/fewGaps}}
{{#manyGaps}}
Wij hebben uw meldcode gelezen. U heeft een begin gemaakt. Er moet nog wel veel bij. Wij vonden {{missingCount}} punten die nog open zijn. Het meeste kunt u zelf opschrijven.
{{/manyGaps}}

{{#hasGood}}
## Dit is al goed

{{#good}}
- {{title}}
{{/good}}
{{#moreGood}}
- En nog {{moreGood}} andere onderdelen.
{{/moreGood}}
{{/hasGood}}

{{#hasMissing}}
## Dit mist nog

{{#missing}}
- **{{title}}.** {{sentence}}
{{/missing}}

{{#moreMissing}}
Er zijn nog {{moreMissing}} andere punten. Die staan in het actieplan.

{{/moreMissing}}
In het actieplan staat bij elk punt een voorbeeld. Dat mag u overnemen en aanpassen.
{{/hasMissing}}

{{#hasRemarks}}
## Kijk ook nog even hiernaar

{{#remarks}}
- {{sentence}}
{{/remarks}}
{{/hasRemarks}}

{{#progress}}
## Vergeleken met de vorige keer

{{#isBetter}}
Uw meldcode is beter dan op {{since}}. Mooi dat u hieraan heeft gewerkt.
{{/isBetter}}
{{#isWorse}}
Uw meldcode is minder compleet dan op {{since}}. Kijk samen na wat er is weggevallen.
{{/isWorse}}
{{#isMixed}}
Sinds {{since}} is er iets bij gekomen, maar ook iets weggevallen. Kijk dat samen na.
{{/isMixed}}
{{#isSame}}
Er is sinds {{since}} niets veranderd.
{{/isSame}}
{{#isFirst}}
Op {{since}} had u nog geen meldcode. Nu wel. Dat is een grote stap.
{{/isFirst}}
{{/progress}}

{{#condition}}
## Subsidie

{{#isMet}}
U voldoet aan de voorwaarde voor subsidie. U hoeft daarvoor niets te doen.
{{/isMet}}
{{#isOpen}}
Voor subsidie van de gemeente is een goede meldcode nodig. Die voorwaarde haalt u nu nog niet.{{#by}} U heeft tot en met {{by}} de tijd.{{/by}}
{{/isOpen}}
{{/condition}}

## Heeft u vragen?

Bel of mail ons gerust. Wij denken graag met u mee.

Met vriendelijke groet,

{{#municipality}}
Namens de gemeente {{municipality}}
{{/municipality}}
`

const en = `# Your meldcode on domestic violence and child abuse

{{organisation}}

{{#contact}}
For the attention of: {{contact}}

{{/contact}}
{{date}}

Dear reader,

{{#noProtocol}}
We have not had a meldcode from you yet. Do you have one? Then please send it. We are happy to read it.

Do you not have one? Then now is the time to start. A meldcode helps your staff. It tells them what to do when they worry about a child or an adult.

## How to start

- **Choose someone to write the meldcode.** Give that person time for it.
- **Start with the five steps.** Write down for each step who does what.
- **Let the board adopt the meldcode.** Put the date in it.
- **Tell everyone who works with you.**

The action plan says what to do first.
{{/noProtocol}}
{{#unreadable}}
Thank you for your meldcode. Sadly we could not open or read the file. So we do not know yet what you have arranged well.

## What do we ask of you?

Please send your meldcode again. A Word file is best. A PDF is fine too, if you can select the text in it. Do not put a password on it.
{{/unreadable}}
{{#notAProtocol}}
Thank you for the document that you sent. This document is not a meldcode. It does not tell staff what to do, step by step.

## What do we ask of you?

- **Do you have a meldcode?** Then please send it. We are happy to read it.
- **Do you not have one?** Then please write one. Start with the five steps and let the board adopt it.

The action plan says what belongs in a meldcode.
{{/notAProtocol}}
{{#complete}}
We have read your meldcode. It is in good order. All that we ask for is there. You can be proud of that.
{{/complete}}
{{#fewGaps}}
We have read your meldcode. You have arranged a lot already. A few points are still open: {{missingCount}}.
{{/fewGaps}}
{{#manyGaps}}
We have read your meldcode. You have made a start. But a lot is still to be added. We found {{missingCount}} open points. You can write most of them down yourself.
{{/manyGaps}}

{{#hasGood}}
## This is good already

{{#good}}
- {{title}}
{{/good}}
{{#moreGood}}
- And {{moreGood}} other elements.
{{/moreGood}}
{{/hasGood}}

{{#hasMissing}}
## This is still missing

{{#missing}}
- **{{title}}.** {{sentence}}
{{/missing}}

{{#moreMissing}}
There are {{moreMissing}} other points. They are in the action plan.

{{/moreMissing}}
The action plan has an example for each point. You may copy and adapt it.
{{/hasMissing}}

{{#hasRemarks}}
## Please look at this too

{{#remarks}}
- {{sentence}}
{{/remarks}}
{{/hasRemarks}}

{{#progress}}
## Compared to last time

{{#isBetter}}
Your meldcode is better than on {{since}}. It is good that you worked on it.
{{/isBetter}}
{{#isWorse}}
Your meldcode is less complete than on {{since}}. Please check together what was lost.
{{/isWorse}}
{{#isMixed}}
Since {{since}} something was added, but something was lost too. Please check this together.
{{/isMixed}}
{{#isSame}}
Nothing has changed since {{since}}.
{{/isSame}}
{{#isFirst}}
On {{since}} you did not have a meldcode. Now you do. That is a big step.
{{/isFirst}}
{{/progress}}

{{#condition}}
## Subsidy

{{#isMet}}
You meet the condition for your subsidy. You need not do anything for it.
{{/isMet}}
{{#isOpen}}
A subsidy from the municipality takes a good meldcode. You do not meet that condition yet.{{#by}} You have until {{by}}.{{/by}}
{{/isOpen}}
{{/condition}}

## Do you have questions?

Feel free to call or mail us. We are happy to think along.

Kind regards,

{{#municipality}}
On behalf of the municipality of {{municipality}}
{{/municipality}}
`

/** The letter in each language, for a consultant to start from. */
export const letterTemplates: Record<Lang, string> = { nl, en }
