package jp.tsunagari.portal.ingest;

import java.util.Map;
import jp.tsunagari.portal.ingest.layout.Layout;
import jp.tsunagari.portal.ingest.layout.Layouts;
import jp.tsunagari.portal.ingest.layout.Layouts.LayoutVersion;
import jp.tsunagari.portal.ingest.layout.Layouts.UnusableLayoutException;
import jp.tsunagari.portal.ingest.source.UnreadableDocumentException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teaches layouts the words of a document that is about to be taken in, and reads it again. */
@Service
public class LayoutMapping {

    private final Layouts layouts;
    private final ImportPlans plans;

    LayoutMapping(Layouts layouts, ImportPlans plans) {
        this.layouts = layouts;
        this.plans = plans;
    }

    /**
     * Saves what words mean as the next version of their layout, for this document and all later ones.
     *
     * @param meanings by the layout's code, and then by the word, as {@code Layout.meaning} takes them
     * @param by login name
     * @throws UnusableLayoutException if a word would have two meanings; nothing is changed
     * @throws UnreadableDocumentException if a document would have no case any more; nothing is changed
     */
    @Transactional
    public void teach(long plan, Map<String, Map<String, String>> meanings, String by) {
        meanings.forEach((code, words) -> {
            LayoutVersion current =
                    layouts.current(code).orElseThrow(() -> new IllegalArgumentException("no layout " + code));
            Layout layout = current.layout();
            for (Map.Entry<String, String> word : words.entrySet()) {
                layout = layout.meaning(word.getKey(), word.getValue());
            }
            layouts.save(layout, by);
        });
        plans.readAgain(plan);
    }
}
