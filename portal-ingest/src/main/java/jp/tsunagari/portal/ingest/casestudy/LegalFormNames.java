package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.Similarity;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.jspecify.annotations.Nullable;

/** Tells the legal form from the name of an organisation, before it or after it. */
final class LegalFormNames {

    private static final ClasspathCsv MORE_SPELLINGS =
            new ClasspathCsv(LegalFormNames.class, "legal-form-spellings.csv");
    private static final String PUBLIC_BODY = "public-body";

    private static final Pattern CORPORATION_ALONE = Pattern.compile("\\p{IsHan}{2,14}法人");
    private static final Pattern CORPORATION_BEFORE = Pattern.compile("(\\p{IsHan}{2,14}法人)(?!の|が|と|は)\\s*(\\S.*)");
    private static final Pattern CORPORATION_AFTER = Pattern.compile("(.*\\S)\\s*(\\p{IsHan}{2,6}法人)");
    /** Names that say by themselves what kind of corporation they are. */
    private static final Pattern CORPORATE_NAME =
            Pattern.compile(".*\\S(商工会議所|商工会|協同組合|事業組合|企業組合|信用組合|信用金庫|農業組合|漁業組合|森林組合|土地改良区|健康保険組合|公社)(連合会)?");

    private static final Pattern PUBLIC_OFFICE =
            Pattern.compile(".*[都道府県市区町村](?:役所|役場|庁|教育委員会)|.*(?:広域行政|一部事務|広域)(?:事務)?組合|.*広域連合");

    /** A machine that misreads a name, or joins it with the next line, leaves two thirds of it. */
    private static final double MIN_SIMILARITY = 0.38;
    /** A longer line is no name, and taking it apart would cost memory. */
    private static final int MAX_NAME_LENGTH = 200;

    private final RegionDirectory regions;
    private final List<Spelling> longestFirst;

    LegalFormNames(LegalForms forms, RegionDirectory regions) {
        this.regions = regions;
        List<Spelling> spellings = new ArrayList<>();
        // A public body is known by being in the table of regions: its spellings are kinds of names, not parts of them.
        for (LegalForm form : forms.all()) {
            if (!form.code().equals(PUBLIC_BODY)) {
                form.writtenAs().forEach(text -> spellings.add(Spelling.of(Folding.NFKC.apply(text), form.code())));
            }
        }
        MORE_SPELLINGS
                .rows()
                .forEach(row -> spellings.add(Spelling.of(row.get("written"), emptyToNull(row.get("code")))));
        spellings.sort(
                Comparator.comparingInt((Spelling spelling) -> spelling.text().length())
                        .reversed());
        this.longestFirst = List.copyOf(spellings);
    }

    private static @Nullable String emptyToNull(String value) {
        return value.isEmpty() ? null : value;
    }

    /** A name as written, e.g. {@code NPO法人 まちの会}. */
    NamedForm read(String name) {
        String normal = Folding.NFKC.apply(name).strip();
        for (Spelling spelling : longestFirst) {
            String core = without(normal, spelling.text());
            if (core != null && !core.isEmpty()) {
                return new NamedForm(spelling.text(), spelling.code(), core);
            }
        }
        if (isPublicBody(normal)) {
            return new NamedForm(null, PUBLIC_BODY, normal);
        }
        return unknownForm(normal).orElse(new NamedForm(null, LegalForm.UNINCORPORATED, normal));
    }

    /** A corporation of a kind that no spelling has: its form is not known, which is not the same as having none. */
    private static Optional<NamedForm> unknownForm(String name) {
        Matcher before = CORPORATION_BEFORE.matcher(name);
        if (before.matches()) {
            return Optional.of(
                    new NamedForm(before.group(1), null, before.group(2).strip()));
        }
        Matcher after = CORPORATION_AFTER.matcher(name);
        if (after.matches()) {
            return Optional.of(
                    new NamedForm(after.group(2), null, after.group(1).strip()));
        }
        Matcher kind = CORPORATE_NAME.matcher(name);
        return kind.matches() ? Optional.of(new NamedForm(kind.group(1), null, name)) : Optional.empty();
    }

    private static @Nullable String without(String name, String form) {
        int beginning = endOfForm(name, 0, form);
        if (beginning > 0) {
            return name.substring(beginning).strip();
        }
        if (name.endsWith("(" + form + ")")) {
            return name.substring(0, name.length() - form.length() - 2).strip();
        }
        return name.endsWith(form)
                ? name.substring(0, name.length() - form.length()).strip()
                : null;
    }

    /** Where the form ends that the name has here, with or without spaces inside, as some files set them; 0 if it has none. */
    private static int endOfForm(String name, int start, String form) {
        int position = start;
        for (int i = 0; i < form.length(); i++) {
            while (i > 0 && position < name.length() && name.charAt(position) == ' ') {
                position++;
            }
            if (position >= name.length() || name.charAt(position) != form.charAt(i)) {
                return 0;
            }
            position++;
        }
        return position;
    }

    /** A prefecture or municipality, with or without the prefecture in front of it. */
    private boolean isPublicBody(String name) {
        return PUBLIC_OFFICE.matcher(name).matches()
                || regions.named(name).stream().anyMatch(LegalFormNames::isOfItsOwn)
                || regions.prefectures().stream()
                        .filter(prefecture -> name.startsWith(prefecture.name()))
                        .flatMap(prefecture -> regions.municipalities(prefecture.code()).stream())
                        .anyMatch(region -> regions.fullName(region).equals(name));
    }

    private static boolean isOfItsOwn(Region region) {
        return region.prefectureCode() == null ? !region.code().equals("00") : region.cityCode() == null;
    }

    /** The form that a line consists of; empty when there is anything else in the line. */
    Optional<NamedForm> formAlone(String line) {
        String key = Folding.NAMES.apply(line);
        return longestFirst.stream()
                .filter(spelling -> spelling.key().equals(key))
                .findFirst()
                .map(spelling -> new NamedForm(line, spelling.code(), ""))
                .or(() -> CORPORATION_ALONE.matcher(key).matches()
                        ? Optional.of(new NamedForm(line, null, ""))
                        : Optional.empty());
    }

    /** Whether both are names and the same but for spelling. */
    static boolean isSameName(@Nullable String one, @Nullable String other) {
        return one != null && other != null && Folding.NAMES.apply(one).equals(Folding.NAMES.apply(other));
    }

    /** Whether the two, one of which a machine may have misread, are alike enough to mean the same organisation. */
    static boolean isLikeName(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || Math.max(one.length(), other.length()) > MAX_NAME_LENGTH) {
            return isSameName(one, other);
        }
        return Similarity.ofPairs(Folding.NAMES.apply(one), Folding.NAMES.apply(other)) >= MIN_SIMILARITY;
    }

    private record Spelling(
            String text, String key, @Nullable String code) {

        static Spelling of(String text, @Nullable String code) {
            return new Spelling(text, Folding.NAMES.apply(text), code);
        }
    }

    /**
     * An organisation's name taken apart.
     *
     * @param written the legal form as written; null when the name carries none
     * @param code of the vocabulary; null when the written form is not in it
     * @param coreName the name without its form
     */
    record NamedForm(@Nullable String written, @Nullable String code, String coreName) {

        boolean isUnknownForm() {
            return written != null && code == null;
        }
    }
}
