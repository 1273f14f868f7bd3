package jp.tsunagari.portal.search.suggest;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.catalogue.CatalogueChanged;
import jp.tsunagari.portal.catalogue.CatalogueCopy;
import jp.tsunagari.portal.catalogue.CatalogueRevisions;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.text.SearchableText;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Suggests what a user may mean. The names are held in memory and read again after every commit, which takes a moment
 * with a few initiatives and some seconds with a hundred thousand; no one who types waits for it.
 */
@Service
public class Suggestions implements DisposableBean {

    private final SearchableText texts;
    private final CatalogueCopy<Names> names;

    Suggestions(CatalogueRevisions revisions, NameReader reader, SearchableText texts) {
        this.texts = texts;
        this.names = new CatalogueCopy<>(
                "suggestions", revisions, before -> reader.read(before == null ? Names.NONE : before));
    }

    /**
     * What begins with these characters or has a word that does, kind by kind; nothing for text without a letter.
     *
     * @param typed name or reading as far as typed
     * @param mostOfAKind how many of each kind at most
     */
    public List<Suggestion> find(String typed, int mostOfAKind) {
        String cut = typed.length() > QueryParser.MAX_LENGTH ? typed.substring(0, QueryParser.MAX_LENGTH) : typed;
        String folded = texts.wordStarts(cut).text();
        if (folded.isEmpty()) {
            return List.of();
        }
        Names current = names.get();
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

    @EventListener(CatalogueChanged.class)
    void readAnew() {
        names.refresh();
    }

    @Override
    public void destroy() {
        names.close();
    }
}
