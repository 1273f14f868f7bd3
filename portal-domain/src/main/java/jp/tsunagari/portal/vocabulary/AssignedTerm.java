package jp.tsunagari.portal.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A term that an initiative has, and how much it has to do with it. As a text, in stored cards and in forms, it is the
 * code of a term that the initiative is about, and the code and {@code :also} of one that it has besides.
 */
@Embeddable
public record AssignedTerm(
        @Column(name = "code") String code,
        @Enumerated(EnumType.STRING) @Column(name = "role") TermRole role) implements Comparable<AssignedTerm> {

    private static final String ALSO = ":also";

    /** A term that the initiative is about. */
    public static AssignedTerm main(String code) {
        return new AssignedTerm(code, TermRole.MAIN);
    }

    /** Terms that the initiative is about. */
    public static Set<AssignedTerm> allMain(String... codes) {
        return Stream.of(codes).map(AssignedTerm::main).collect(Collectors.toSet());
    }

    /** The reverse of {@link #text}. */
    @JsonCreator
    public static AssignedTerm parse(String text) {
        return text.endsWith(ALSO)
                ? new AssignedTerm(text.substring(0, text.length() - ALSO.length()), TermRole.ALSO)
                : main(text);
    }

    @JsonValue
    public String text() {
        return role == TermRole.MAIN ? code : code + ALSO;
    }

    public boolean isMain() {
        return role == TermRole.MAIN;
    }

    /** Each code once, as main where it is both, in the order of the codes. */
    public static SortedSet<AssignedTerm> distinct(Collection<AssignedTerm> terms) {
        Map<String, AssignedTerm> byCode = new TreeMap<>();
        terms.forEach(term -> byCode.merge(term.code(), term, (one, other) -> one.isMain() ? one : other));
        return Collections.unmodifiableSortedSet(new TreeSet<>(byCode.values()));
    }

    /** The codes, of whatever role, in the order of the terms. */
    public static Set<String> codes(Collection<AssignedTerm> terms) {
        Set<String> codes = new LinkedHashSet<>();
        terms.forEach(term -> codes.add(term.code()));
        return Collections.unmodifiableSet(codes);
    }

    /** The codes of those that the initiative is about. */
    public static Set<String> mainCodes(Collection<AssignedTerm> terms) {
        return codes(terms.stream().filter(AssignedTerm::isMain).toList());
    }

    @Override
    public int compareTo(AssignedTerm other) {
        return Comparator.comparing(AssignedTerm::code)
                .thenComparing(AssignedTerm::role)
                .compare(this, other);
    }
}
