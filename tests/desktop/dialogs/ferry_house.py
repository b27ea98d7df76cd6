"""A small dialogue of our own with what a review is for: one person under two names, and a remark."""

FERRY_HOUSE = """\
An Evening at the Ferry House

I. On Timetables

OTTOLINE: The board says twenty past, and the board has never been to sea.

BRAM: The board is a promise, Ottoline. A small one, in yellow letters.

SEFA: (laughing) A promise to whom? To the two of us and a wet dog?

OTTOLINE: To anybody who can read. That is what a board is for.

BRAM: Then it is kept if the boat comes, and broken if it does not.

SEFA: And if the boat comes a minute late?

OTTOLINE: Then the board has been rounded up.

B.: I have been rounded up myself, by this very board, in February.

SEFA: Nobody waits in February for the pleasure of it.

B.: Nobody waits at all who has a telephone. But tell me what the board owes us.

OTTOLINE: An hour and a minute. It has told us both, and told us plainly.

BRAM: It has told us. Telling is not yet owing.

II. What a Clock Cannot Owe

[They have moved indoors. Rain on the roof; the departure board still lit.]

OTTOLINE: You keep saying the clock kept its word. But it only did what it was going to do anyway. My kettle \
boils every morning, and I have never once thanked it for its loyalty.

BRAM: Your kettle never told you it would. That is the difference I am after.

SEFA: There are two questions here, and you keep passing them back and forth as if they were one. The first \
is whether the machine did what it said. The second is whether anyone was owed it.

OTTOLINE: Accuracy, then, and obligation.

B.: And a third, which is whether the tea is ready.

OTTOLINE: It stayed because someone had written that announcements outrank warnings below a certain wind.

SEFA: Somebody wrote it. So somebody owes.

NOTE: The harbour office moved the board in the spring.

OTTOLINE: Somebody, yes. But nobody whom we could ask for the fare.

BRAM: And I stay, when I stay, because someone raised me to.

SEFA: Which you do not usually hold against your mother.

III. The Last Boat

OTTOLINE: Listen. That is the engine.

SEFA: It is the fridge.

BRAM: It is the engine of the fridge. You are both right, and we shall sleep here.
"""
