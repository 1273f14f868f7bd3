package jp.tsunagari.portal.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.thesaurus.ConceptDraft.Links;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says in the thesaurus what admins once said in lines of synonyms: a line that they added becomes words and relations, and
 * what they took away is taken away here too. What the thesaurus contradicts is left as it is.
 */
public final class SynonymTakeover {

    private static final String CODE = "synonym-";

    private final ThesaurusStore thesaurus;
    private final ConceptStore concepts;

    public SynonymTakeover(JdbcClient jdbc) {
        this.thesaurus = new ThesaurusStore(jdbc);
        this.concepts = new ConceptStore(jdbc);
    }

    /**
     * A line that was added.
     *
     * @param narrower whether the first of two words is narrower than the second; otherwise all mean the same
     */
    public void add(boolean narrower, List<String> words) {
        concepts.lock();
        if (narrower) {
            addNarrower(words.get(0), words.get(1));
        } else {
            addSame(words);
        }
    }

    /** A line that was taken away; see {@link #add}. */
    public void takeAway(boolean narrower, List<String> words) {
        concepts.lock();
        Thesaurus now = thesaurus.read();
        ConceptNames names = new ConceptNames(List.of(), now);
        String first = names.code(words.get(0)).orElse(null);
        if (first == null) {
            return;
        }
        ConceptDraft draft = ConceptDraft.of(now, now.get(first));
        Links links = draft.links();
        List<String> same = new ArrayList<>(draft.labels().same());
        List<String> broader = new ArrayList<>(links.broader());
        if (narrower) {
            names.code(words.get(1)).ifPresent(broader::remove);
        } else {
            Set<String> gone = new LinkedHashSet<>();
            words.stream().skip(1).map(ConceptRules::key).forEach(gone::add);
            same.removeIf(word -> gone.contains(ConceptRules.key(word)));
        }
        write(draft, same, new Links(broader, links.related(), links.never()));
    }

    private void addSame(List<String> words) {
        Thesaurus now = thesaurus.read();
        ConceptNames names = new ConceptNames(List.of(), now);
        Set<String> codes = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        words.forEach(word -> names.code(word).ifPresentOrElse(codes::add, () -> unknown.add(word)));
        if (codes.isEmpty()) {
            create(words.get(0), words.subList(1, words.size()));
            return;
        }
        ConceptDraft draft = ConceptDraft.of(now, now.get(codes.iterator().next()));
        Links links = draft.links();
        List<String> same = new ArrayList<>(draft.labels().same());
        same.addAll(unknown);
        // Two concepts stay two: what one person held to be the same is worth a second look at least.
        List<String> related = new ArrayList<>(links.related());
        codes.stream()
                .skip(1)
                .filter(code -> !related.contains(code)
                        && !links.never().contains(code)
                        && !links.broader().contains(code))
                .forEach(related::add);
        write(draft, same, new Links(links.broader(), related, links.never()));
    }

    private void addNarrower(String narrow, String wide) {
        String below = codeOf(narrow);
        String above = codeOf(wide);
        Thesaurus now = thesaurus.read();
        ConceptDraft draft = ConceptDraft.of(now, now.get(below));
        Links links = draft.links();
        if (!links.broader().contains(above)) {
            List<String> broader = new ArrayList<>(links.broader());
            broader.add(above);
            write(draft, draft.labels().same(), new Links(broader, links.related(), links.never()));
        }
    }

    private String codeOf(String word) {
        Optional<String> code = new ConceptNames(List.of(), thesaurus.read()).code(word);
        return code.orElseGet(() -> create(word, List.of()));
    }

    private String create(String label, List<String> same) {
        int number = 1;
        while (concepts.find(CODE + number).isPresent()) {
            number++;
        }
        Labels labels = new Labels(label, "", List.of(), same, List.of());
        concepts.write(new ConceptDraft(CODE + number, labels, Links.NONE, ""));
        return CODE + number;
    }

    private void write(ConceptDraft draft, List<String> same, Links links) {
        Labels old = draft.labels();
        ConceptDraft changed = new ConceptDraft(
                draft.code(),
                new Labels(old.preferred(), old.reading(), old.english(), same, old.cues()),
                links,
                draft.definition());
        if (!changed.equals(draft)
                && ConceptRules.faults(List.of(changed), thesaurus.read()).isEmpty()) {
            concepts.write(changed);
        }
    }
}
