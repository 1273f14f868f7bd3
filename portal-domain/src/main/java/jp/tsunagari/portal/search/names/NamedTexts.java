package jp.tsunagari.portal.search.names;

import jp.tsunagari.portal.search.text.CompactText;

/**
 * What one thing is found by. Made by {@link NameSearch#texts}.
 *
 * @param name the letters of its first name
 * @param names all its names
 * @param texts what else is said of it
 * @param readings in hiragana, from each word on: a bar before each and after the last
 * @param latin the same in Latin letters
 * @param sounds of names in katakana or Latin letters, likewise
 */
public record NamedTexts(
        String name, CompactText names, CompactText texts, String readings, String latin, String sounds) {

    static final char BAR = '|';
}
