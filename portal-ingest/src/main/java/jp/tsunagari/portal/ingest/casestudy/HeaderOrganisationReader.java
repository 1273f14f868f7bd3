package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the organisation at the lower end of what stands above the region of a header. */
final class HeaderOrganisationReader {

    private static final int MAX_NAME_LINES = 3;

    private final LegalFormNames forms;

    HeaderOrganisationReader(LegalFormNames forms) {
        this.forms = forms;
    }

    /**
     * @param regionFollows whether a region stands below, so that a line of its own with a legal form is proof enough
     * @param profileName name to compare with; null when the case has none
     */
    Optional<HeaderPart<HeaderOrganisation>> read(
            List<TextLine> above, boolean regionFollows, @Nullable NamedForm profileName) {
        if (above.isEmpty()) {
            return Optional.empty();
        }
        String core = profileName == null ? null : profileName.coreName();
        return belowForm(above, regionFollows, core)
                .or(() -> onOneLine(above, regionFollows, core))
                .or(() -> nameAlone(above, core));
    }

    /** The form on one line, the name on the next ones. */
    private Optional<HeaderPart<HeaderOrganisation>> belowForm(
            List<TextLine> above, boolean regionFollows, @Nullable String core) {
        for (int nameLines = 1; nameLines <= MAX_NAME_LINES && nameLines < above.size(); nameLines++) {
            int formIndex = above.size() - nameLines - 1;
            String form = above.get(formIndex).text();
            if (forms.formAlone(form).isPresent()) {
                String name = join(above.subList(formIndex + 1, above.size()));
                boolean sure = nameLines == 1 && (regionFollows || core == null);
                return sure || NameSimilarity.isLike(name, core)
                        ? Optional.of(new HeaderPart<>(new HeaderOrganisation(form, name), formIndex))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<HeaderPart<HeaderOrganisation>> onOneLine(
            List<TextLine> above, boolean regionFollows, @Nullable String core) {
        int last = above.size() - 1;
        NamedForm named = forms.read(above.get(last).text());
        boolean sure = core == null ? regionFollows : NameSimilarity.isLike(named.coreName(), core);
        return named.written() == null || !sure
                ? Optional.empty()
                : Optional.of(new HeaderPart<>(new HeaderOrganisation(named.written(), named.coreName()), last));
    }

    private Optional<HeaderPart<HeaderOrganisation>> nameAlone(List<TextLine> above, @Nullable String core) {
        return Stream.of(1, 2)
                .filter(count -> count <= above.size())
                .map(count -> above.subList(above.size() - count, above.size()))
                .filter(lines -> NameSimilarity.isSame(join(lines), core))
                .findFirst()
                .map(lines -> new HeaderPart<>(new HeaderOrganisation(null, join(lines)), above.size() - lines.size()));
    }

    private static String join(List<TextLine> lines) {
        return lines.stream().map(TextLine::text).reduce("", Wrapping::join);
    }
}
