package jp.tsunagari.portal.search.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import jp.tsunagari.portal.catalogue.CatalogueRevisions;
import jp.tsunagari.portal.search.text.QueryParser;
import jp.tsunagari.portal.search.text.SearchableText;
import org.springframework.stereotype.Service;

/**
 * Suggests what somebody may mean. The names are held in memory and read anew when the catalogue has moved, so that a
 * suggestion is as new as any page.
 */
@Service
public class Suggestions {

    private final CatalogueRevisions revisions;
    private final NameReader reader;
    private final SearchableText texts;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Names names = Names.NONE;

    Suggestions(CatalogueRevisions revisions, NameReader reader, SearchableText texts) {
        this.revisions = revisions;
        this.reader = reader;
        this.texts = texts;
    }

    /**
     * What begins with these characters or has a word that does, kind by kind; nothing for text without a letter.
     *
     * @param typed name or reading as far as typed
     * @param mostOfAKind how many of each kind at most
     */
    public List<Suggestion> find(String typed, int mostOfAKind) {
        String cut = typed.length() > QueryParser.LONGEST ? typed.substring(0, QueryParser.LONGEST) : typed;
        String folded = texts.wordStarts(cut).text();
        if (folded.isEmpty()) {
            return List.of();
        }
        Names current = current();
        List<Suggestion> found = new ArrayList<>();
        for (SuggestionKind kind : SuggestionKind.values()) {
            // A place where nothing is yet only fills up what places there are.
            long places = kind == SuggestionKind.EMPTY_REGION
                    ? found.stream()
                            .filter(each -> each.kind() == SuggestionKind.REGION)
                            .count()
                    : 0;
            found.addAll(current.find(kind, folded, mostOfAKind - (int) places));
        }
        return List.copyOf(found);
    }

    private Names current() {
        long revision = revisions.current();
        if (names.revision() < revision) {
            reading.lock();
            try {
                if (names.revision() < revision) {
                    names = reader.read(revision, names);
                }
            } finally {
                reading.unlock();
            }
        }
        return names;
    }
}
