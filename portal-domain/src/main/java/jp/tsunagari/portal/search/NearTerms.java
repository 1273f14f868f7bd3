package jp.tsunagari.portal.search;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.catalogue.CatalogueChanged;
import jp.tsunagari.portal.catalogue.CatalogueCopy;
import jp.tsunagari.portal.catalogue.CatalogueRevisions;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.text.SynonymSource;
import jp.tsunagari.portal.text.Similarity;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Words that a user may have meant who typed one that occurs nowhere: terms of the vocabularies, synonyms, places and
 * organisations that are spelled nearly so, or read nearly so (高例者 is read as 高齢者 is).
 */
@Service
public class NearTerms implements DisposableBean {

    /** Of three letters one may be wrong, of five two. */
    private static final double CLOSE = 0.6;
    /** A word of two letters is close to half the dictionary. */
    private static final int MIN_LENGTH = 3;
    /** What is read alike but written otherwise comes after what is written nearly so. */
    private static final double READ_ALIKE = 0.95;

    private final SearchableText texts;
    private final SynonymSource synonyms;
    private final Vocabulary vocabulary;
    private final RegionDirectory regions;
    private final CatalogueCopy<List<Candidate>> known;

    NearTerms(
            SearchableText texts,
            SynonymSource synonyms,
            Vocabulary vocabulary,
            RegionDirectory regions,
            Organisations organisations,
            CatalogueRevisions revisions) {
        this.texts = texts;
        this.synonyms = synonyms;
        this.vocabulary = vocabulary;
        this.regions = regions;
        this.known = new CatalogueCopy<>("near-terms", revisions, before -> candidates(organisations));
    }

    /** The nearest terms, the nearest first; never the word itself, and none that is not near. */
    public List<String> to(String word, int limit) {
        String letters = texts.letters(word);
        String reading = texts.letters(texts.reading(word));
        return known.get().stream()
                .filter(term -> !term.spellings().contains(letters))
                .map(term -> new Scored(term.name(), score(term, letters, reading)))
                .filter(scored -> scored.score() >= CLOSE)
                .sorted(comparingDouble(Scored::score).reversed())
                .map(Scored::name)
                .distinct()
                .limit(limit)
                .toList();
    }

    private static double score(Candidate term, String letters, String reading) {
        return Math.max(best(term.spellings(), letters), READ_ALIKE * best(term.readings(), reading));
    }

    private static double best(List<String> keys, String word) {
        return word.length() < MIN_LENGTH
                ? 0
                : keys.stream()
                        .filter(key -> key.length() >= MIN_LENGTH)
                        .mapToDouble(key -> Similarity.ofWords(key, word))
                        .max()
                        .orElse(0);
    }

    @EventListener(CatalogueChanged.class)
    void readAnew() {
        known.refresh();
    }

    @Override
    public void destroy() {
        known.close();
    }

    private List<Candidate> candidates(Organisations organisations) {
        List<Candidate> candidates = new ArrayList<>();
        Stream.concat(vocabulary.targetGroups().stream(), vocabulary.approaches().stream())
                .filter(term -> !term.retired())
                .flatMap(NearTerms::words)
                .distinct()
                .map(this::read)
                .forEach(candidates::add);
        synonyms.current().words().stream().map(this::read).forEach(candidates::add);
        regions.all().stream().map(this::place).forEach(candidates::add);
        // Names are in no dictionary, and there may be very many: by their spelling alone.
        organisations.coreNames().stream()
                .map(name -> new Candidate(name, List.of(texts.letters(name)), List.of()))
                .forEach(candidates::add);
        return List.copyOf(candidates);
    }

    private static Stream<String> words(Term term) {
        return Stream.concat(
                        Stream.of(term.name()), Arrays.stream(term.includes().split("・")))
                .filter(word -> !word.isBlank());
    }

    private Candidate read(String word) {
        return new Candidate(word, List.of(texts.letters(word)), List.of(texts.letters(texts.reading(word))));
    }

    /** 札幌市 is typed 札幌 as well. */
    private Candidate place(Region region) {
        String letters = texts.letters(region.name());
        String reading = texts.letters(region.reading());
        return new Candidate(region.name(), List.of(letters, letters.replaceFirst("[都府県市区町村]$", "")), List.of(reading));
    }

    private record Candidate(String name, List<String> spellings, List<String> readings) {}

    private record Scored(String name, double score) {}
}
