package jp.tsunagari.portal.ingest.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.text.Folding;

/** The columns of a register that a layout knows, to be looked up whatever their width and spaces. */
public final class RegisterWords {

    private final Map<String, RegisterField> fields = new HashMap<>();
    private final Layout layout;

    public RegisterWords(Layout layout) {
        this.layout = layout;
        layout.registerOrEmpty()
                .columns()
                .forEach((field, heads) -> heads.forEach(head -> fields.put(Folding.NAMES.apply(head), field)));
    }

    public Layout layout() {
        return layout;
    }

    /** What a column is by the name at its head. */
    public Optional<RegisterField> field(String head) {
        return Optional.ofNullable(fields.get(Folding.NAMES.apply(head)));
    }

    /** How many of the columns it knows. */
    public long known(List<String> heads) {
        return heads.stream().filter(head -> field(head).isPresent()).count();
    }

    /**
     * The code of the term that a value of a vocabulary's column was said to be; "" if that is to be left out, nothing if
     * nobody has said it.
     */
    public Optional<String> value(RegisterField field, String value) {
        return Optional.ofNullable(
                layout.registerOrEmpty().values().getOrDefault(field, Map.of()).get(Folding.NAMES.apply(value)));
    }
}
