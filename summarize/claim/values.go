package claim

// Evidence is a verbatim quote of the article that a part of the summary rests on. isnad finds its
// place; a model never gives offsets.
type Evidence struct {
	Quote string `json:"quote" jsonschema_description:"Words copied letter by letter from one place of the article (or from its title): a whole clause or sentence, long enough to show who, what, when and how much. Never shortened, reworded, corrected, translated or joined from two places; keep its digits, quotation marks and negations."`
}

// Quantity is an amount that the article states: value and unit and mod are checked together, as one.
type Quantity struct {
	Text  string `json:"text" jsonschema_description:"Number plus unit or counted noun exactly as in the evidence, without a comparator before it: «1150 كيلومتراً», «3 مسارات», «نصف مليون دولار»."`
	Value Maybe  `json:"value" jsonschema_description:"The number in ASCII digits, scale words multiplied out, no thousands separators, no exponent: \"1150\", \"2500000000\", \"0.25\", a third is \"1/3\". The lower bound of a range; the first side of a score. null for amounts without a number (عشرات)."`
	High  Maybe  `json:"high" jsonschema_description:"The upper bound of a range, or the second side of a score, written like value; else null."`
	Unit  Maybe  `json:"unit" jsonschema_description:"UCUM code of a measure (m, km, kg, t, min, h, d, mo, a, %, Cel, km/h, [bbl_us] …), ISO 4217 code of money (USD, EUR, SAR …), \"1\" for counted things and bare numbers; null where the article leaves the unit unknown. The article's own unit: never converted."`
	Mod   Mod    `json:"mod" jsonschema_description:"How the article limits the number. EXACT: nothing limits it. APPROX: نحو، حوالي، قرابة، تقريبا. MORE_THAN: أكثر من، تزيد عن، يفوق، تجاوز. LESS_THAN: أقل من، ما دون. EQUAL_OR_MORE: ما لا يقل عن، على الأقل، فأكثر. EQUAL_OR_LESS: لا يتجاوز، لا يزيد عن، على الأكثر، كحد أقصى."`
	Of    Maybe  `json:"of" jsonschema_description:"The counted noun as the article writes it («مسارات» in «3 مسارات», «قتيلاً» in «12 قتيلاً»), or null for measures and where the article names none."`
	Label string `json:"label" jsonschema_description:"What the number is about, in two to five words of your own, e.g. distance flown."`
}

// Timex is a time expression; its value is TIMEX3's, resolved against the publication date.
type Timex struct {
	Text  string    `json:"text" jsonschema_description:"The time expression exactly as in the evidence, without its preposition: «12 يناير الجاري», «الخميس», «أوائل ديسمبر من العام الماضي»."`
	Type  TimexType `json:"type" jsonschema_description:"DATE for a day, week, month, season, quarter, year or longer stretch of the calendar; TIME for a clock time or part of a day; DURATION for a length of time; SET for something that recurs (يوميا)."`
	Value Maybe     `json:"value" jsonschema_description:"TIMEX3 value resolved against the publication date: 2021-12-30, 2021-12, 2021, 2015-W32, 2022-Q1, 2015-08-05T14:30, 2015-08-05TEV, PT120M, P3Y, P1W; unknown parts are X (XXXX-01-12). No finer than the article says. null where it cannot be known."`
	Mod   TimexMod  `json:"mod" jsonschema_description:"START, MID, END for أوائل، منتصف، أواخر; BEFORE, AFTER for قبل، بعد a date; APPROX, MORE_THAN and so on as for quantities; null where the time is meant exactly."`
}

// Name is a name as the article writes it, with the title or function it gives the bearer.
type Name struct {
	Text    string `json:"text" jsonschema_description:"The fullest form of the name in the article, in its own letters, without title or function: «سيرجي ريابكوف», «حلف شمال الأطلسي»."`
	Title   Maybe  `json:"title" jsonschema_description:"The title or function that the article gives this bearer, whole and verbatim, with نائب، مساعد، السابق، بالوكالة where they stand: «نائب وزير الخارجية الروسي». null where it gives none."`
	English Maybe  `json:"english" jsonschema_description:"The usual English form of the name, or null where you are not sure of it."`
}

// Attribution says whose words a claim is, how they were spoken and by whom they were carried.
type Attribution struct {
	Speaker   Maybe    `json:"speaker" jsonschema_description:"id of the entity that says it; for an anonymous source the id of its entity, or null."`
	Text      Maybe    `json:"text" jsonschema_description:"The speaker's phrase exactly as the article has it for this statement, title included: «نائب وزير الخارجية الروسي سيرجي ريابكوف», «مصدر أمني». null where the article names no speaker here and earlier words do not settle who it is."`
	Cue       Maybe    `json:"cue" jsonschema_description:"The one speech word exactly as in the evidence, without a leading و or ف: «قال», «مشيرة», «هدد», «وفق». null where there is none."`
	Act       Act      `json:"act" jsonschema_description:"What the speaker does by saying it, as the cue tells: say (قال), confirm (أكد), add (أضاف), explain (أوضح), deny (نفى), warn (حذر), threaten (هدد), demand (طالب), promise (تعهد), accuse (اتهم), call_for (دعا), announce (أعلن), reject (رفض), praise (أشاد), doubt (شكك), else other."`
	Medium    Medium   `json:"medium" jsonschema_description:"Through what it was said, where the article tells: a statement (بيان), interview (مقابلة), press_conference, post (تغريدة), broadcast, report, call, speech, document; else null."`
	Via       []string `json:"via" jsonschema_description:"Those who carried the words from the speaker to the article, in order, each as the id of its entity or, if it is none, in the article's words: وكالة \"تاس\" in «في بيان أوردته وكالة \"تاس\"». Empty where nobody is named. Never the speaker."`
	Addressee Maybe    `json:"addressee" jsonschema_description:"To whom it was said, as the id of its entity or in the article's words; null where the article does not tell."`
}

// Assertion says how a thing is put: how far it came, affirmed or negated, and how firmly.
type Assertion struct {
	Status   Status   `json:"status" jsonschema_description:"By the article: occurred (it happened), ongoing (it is under way), planned (it is announced or expected), conditional (it hangs on an if), denied (somebody denies it and the article leaves it at that), unknown. A threat or a call is not an act: what is threatened or called for is planned or conditional, never occurred."`
	Polarity Polarity `json:"polarity" jsonschema_description:"negated where the evidence says that it is not so or did not happen (لا، لم، لن، ليس، عدم، دون، نفى), else affirmed."`
	Modality Modality `json:"modality" jsonschema_description:"asserted (put as fact), possible (قد، يمكن), hedged (ربما، يُعتقد، مزعوم، يبدو), desired (a wish or aim), required (must, ordered, demanded), hypothetical (لو، إذا)."`
}

// Prose is text in the summariser's own words. Its scope is the evidence beside it.
type Prose string
