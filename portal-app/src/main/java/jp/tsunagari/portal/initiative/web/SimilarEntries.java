package jp.tsunagari.portal.initiative.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileRegion;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.index.SimilarInitiatives;
import jp.tsunagari.portal.search.index.SimilarInitiatives.SimilarInitiative;
import jp.tsunagari.portal.vocabulary.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the initiatives that are like one, and the reasons. */
@Component
class SimilarEntries {

    private static final int MAX_ENTRIES = 4;

    private final SimilarInitiatives similarInitiatives;
    private final InitiativeTiles tiles;
    private final Messages messages;

    SimilarEntries(SimilarInitiatives similarInitiatives, InitiativeTiles tiles, Messages messages) {
        this.similarInitiatives = similarInitiatives;
        this.tiles = tiles;
        this.messages = messages;
    }

    List<SimilarEntry> to(InitiativeSummary initiative) {
        List<SimilarInitiative> similar = similarInitiatives.to(initiative, MAX_ENTRIES);
        List<InitiativeTile> ofSimilar =
                tiles.of(similar.stream().map(SimilarInitiative::initiative).toList());
        List<SimilarEntry> entries = new ArrayList<>();
        for (int i = 0; i < similar.size(); i++) {
            entries.add(entry(similar.get(i), ofSimilar.get(i)));
        }
        return entries;
    }

    private SimilarEntry entry(SimilarInitiative similar, InitiativeTile initiative) {
        return new SimilarEntry(
                initiative.slug(),
                initiative.title().text(),
                initiative.organisation().name(),
                initiative.regions().isEmpty()
                        ? null
                        : label(initiative.regions().get(0)),
                names(initiative.targetGroups(), similar.targetGroups()),
                names(initiative.approaches(), similar.approaches()),
                similar.words());
    }

    private String label(TileRegion region) {
        return region.seat() ? region.label() + messages.get("initiative.seat") : region.label();
    }

    private List<String> names(List<Term> terms, Set<String> shared) {
        return terms.stream()
                .filter(term -> shared.contains(term.code()))
                .map(term -> messages.get(term.messageKey(), term))
                .toList();
    }

    /**
     * An initiative that is like the one of the page, and why.
     *
     * @param organisation its name without legal form
     * @param place the first region that it works in, null where none is known
     * @param targetGroups names of those that both have
     * @param approaches names of those that both have
     * @param words uncommon words that both use
     */
    record SimilarEntry(
            String slug,
            String title,
            String organisation,
            @Nullable String place,
            List<String> targetGroups,
            List<String> approaches,
            List<String> words) {

        SimilarEntry {
            targetGroups = List.copyOf(targetGroups);
            approaches = List.copyOf(approaches);
            words = List.copyOf(words);
        }
    }
}
