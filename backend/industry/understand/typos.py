"""Misspelt words: characters that sound or look like the right ones, swapped ones, pinyin and its initials.

Only stretches that no word of the vocabulary explains are tried, so a correct query costs nothing here.
"""

from collections.abc import Iterable, Mapping

from backend.industry.language import CharacterReading, LookAlikes
from backend.industry.understand.lexemes import Lexeme, Sense

_CONTENT = frozenset(
    (
        "category",
        "type",
        "material_family",
        "service",
        "overhaul",
        "process",
        "place",
        "fitting",
        "casting_noun",
        "material",
        "facing",
        "liner",
        "ring",
        "out",
    )
)
_LONGEST_WORD = 8
_MOST_REPAIRS = 24
_LOOSE = (("zh", "z"), ("ch", "c"), ("sh", "s"))


class Speller:
    """Finds the word meant by a misspelt stretch."""

    def __init__(
        self,
        words: Mapping[str, tuple[Sense, ...]],
        characters: Iterable[CharacterReading],
        look_alikes: Iterable[LookAlikes],
    ) -> None:
        self._words = words
        self._readings: dict[str, tuple[str, ...]] = {}
        rows = list(characters)
        for row in rows:
            self._readings.update(dict.fromkeys(row.characters, (row.reading,)))
        for row in rows:
            for char in row.also:
                self._readings[char] = (*self._readings.get(char, ()), row.reading)
        self._alike: dict[str, set[str]] = {}
        for group in look_alikes:
            for char in group.characters:
                self._alike.setdefault(char, set()).update(group.characters)
        self._holes: dict[str, list[str]] = {}
        self._sounds: dict[str, str] = {}
        self._spelt: dict[str, str] = {}
        self._initials: dict[str, str] = {}
        self._deletes: dict[str, list[str]] = {}
        for word, senses in words.items():
            if _is_han(word):
                self._learn(word, senses)
            elif word.isascii() and word.isalpha() and len(word) >= 5 and _says_content(senses):
                for at in range(len(word)):
                    self._deletes.setdefault(word[:at] + word[at + 1 :], []).append(word)

    def _learn(self, word: str, senses: tuple[Sense, ...]) -> None:
        size = len(word)
        if not 2 <= size <= _LONGEST_WORD or word[-1] == "的":
            return
        content = _says_content(senses)
        if not content and not any(s.key.startswith(("attr.", "label")) for s in senses):
            return
        for at in range(size):
            self._holes.setdefault(f"{word[:at]}?{word[at + 1 :]}", []).append(word)
        if not content:
            return
        sounds = [self._readings.get(char, ("",))[0] for char in word]
        if all(sounds):
            if size >= 3:
                self._sounds.setdefault(" ".join(_loose(sound) for sound in sounds), word)
            self._spelt.setdefault("".join(sounds), word)
            if size >= 3 and any(s.key in ("category", "type") for s in senses):
                initials = "".join(sound[0] for sound in sounds)
                known = self._initials.setdefault(initials, word)
                if senses[0].key == "type" and self._words[known][0].key != "type":
                    self._initials[initials] = word

    def repair(self, text: str, lexemes: list[Lexeme]) -> list[Lexeme]:
        """The lexemes with misspelt stretches replaced by the words meant. Bounded number of tries."""
        if not any(item.kind == "word" for item in lexemes):
            return lexemes
        return self._repair_letters(text, self._repair_characters(text, lexemes))

    def _repair_characters(self, text: str, lexemes: list[Lexeme]) -> list[Lexeme]:
        unknown = {
            item.start for item in lexemes if item.kind == "word" and "\u3400" <= item.text[0] <= "\u9fff"
        }
        if not unknown:
            return lexemes
        found: list[Lexeme] = []
        repairs = 0
        index = 0
        while index < len(lexemes):
            item = lexemes[index]
            hit = None
            near = any(at in unknown for at in range(item.start, item.start + _LONGEST_WORD))
            if near and repairs < _MOST_REPAIRS and "\u3400" <= item.text[:1] <= "\u9fff":
                hit = self._meant(text, item.start, unknown)
                repairs += 1
            if hit is None:
                found.append(item)
                index += 1
                continue
            word, end = hit
            found.append(Lexeme("term", item.start, end, word, self._words[word], item.gap))
            while index < len(lexemes) and lexemes[index].start < end:
                index += 1
        return found

    def _meant(self, text: str, start: int, unknown: set[int]) -> tuple[str, int] | None:
        """The longest word that the characters at *start* can be meant for, and where they end."""
        stop = start
        while stop < len(text) and stop - start < _LONGEST_WORD and "\u3400" <= text[stop] <= "\u9fff":
            stop += 1
        for end in range(stop, start + 1, -1):
            odd = [at for at in range(start, end) if at in unknown]
            if not odd:
                return None
            window = text[start:end]
            word = self._one_off(window, [at - start for at in odd]) or self._swapped(window)
            if word is None and len(window) >= 3:
                sounds = [self._readings.get(char, ("?",))[0] for char in window]
                word = self._sounds.get(" ".join(_loose(sound) for sound in sounds))
            if word is not None:
                return word, end
        return None

    def _one_off(self, window: str, odd: list[int]) -> str | None:
        for at in range(len(window)):
            for word in self._holes.get(f"{window[:at]}?{window[at + 1 :]}", ()):
                if word[at] == window[at]:
                    continue
                if self._confusable(window[at], word[at], len(window)):
                    return word
                if len(window) >= 4 and odd == [at] and not self._complete_without(window, at):
                    return word
        return None

    def _complete_without(self, window: str, at: int) -> bool:
        """Whether what stands on one side of a character is a word already (不锈钢 in 不锈钢桶)."""
        return window[:at] in self._words or window[at + 1 :] in self._words

    def _confusable(self, one: str, other: str, size: int) -> bool:
        if other in self._alike.get(one, ()):
            return True
        left, right = self._readings.get(one, ()), self._readings.get(other, ())
        if not set(left).isdisjoint(right):
            return True
        return size >= 3 and not {_loose(s) for s in left}.isdisjoint({_loose(s) for s in right})

    def _swapped(self, window: str) -> str | None:
        for at in range(len(window) - 1):
            turned = window[:at] + window[at + 1] + window[at] + window[at + 2 :]
            senses = self._words.get(turned)
            if turned != window and senses and _says_content(senses):
                return turned
        return None

    def _repair_letters(self, text: str, lexemes: list[Lexeme]) -> list[Lexeme]:
        found: list[Lexeme] = []
        index = 0
        while index < len(lexemes):
            item = lexemes[index]
            if item.kind != "word" or not item.text.isascii() or not item.text.isalpha():
                found.append(item)
                index += 1
                continue
            last = index
            while (
                last + 1 < len(lexemes)
                and last - index < 4
                and lexemes[last + 1].text.isalpha()
                and lexemes[last + 1].text.isascii()
            ):
                last += 1
            for stop in range(last, index - 1, -1):
                joined = "".join(lexeme.text for lexeme in lexemes[index : stop + 1])
                word = self._spelt.get(joined) or (self._initials.get(joined) if len(joined) >= 4 else None)
                if word is None and stop == index:
                    word = self._one_edit(joined)
                if word is not None:
                    found.append(
                        Lexeme("term", item.start, lexemes[stop].end, word, self._words[word], item.gap)
                    )
                    index = stop + 1
                    break
            else:
                found.append(item)
                index += 1
        return found

    def _one_edit(self, written: str) -> str | None:
        """A Latin word one letter away: one missing, one too many, one wrong, two swapped."""
        if not 6 <= len(written) <= 24:
            return None
        for at in range(len(written)):
            shorter = written[:at] + written[at + 1 :]
            if shorter in self._words and len(shorter) >= 5 and _says_content(self._words[shorter]):
                return shorter
            for word in self._deletes.get(shorter, ()):
                if abs(len(word) - len(written)) <= 1 and _near(written, word):
                    return word
        found = self._deletes.get(written)
        return found[0] if found else None


def _near(one: str, other: str) -> bool:
    """Whether two words of one length differ in one letter or in two swapped ones."""
    if len(one) != len(other):
        return False
    places = [at for at in range(len(one)) if one[at] != other[at]]
    if len(places) == 1:
        return True
    return (
        len(places) == 2
        and places[1] == places[0] + 1
        and (one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]])
    )


def _says_content(senses: tuple[Sense, ...]) -> bool:
    return any(sense.key in _CONTENT for sense in senses)


def _is_han(word: str) -> bool:
    return all("\u3400" <= char <= "\u9fff" for char in word)


def _loose(sound: str) -> str:
    """A sound as southern speakers merge it: zh/z, ch/c, sh/s, -ng/-n."""
    for sharp, flat in _LOOSE:
        if sound.startswith(sharp):
            sound = flat + sound[2:]
    return sound[:-1] if sound.endswith("ng") else sound
