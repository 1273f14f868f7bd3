package jp.tsunagari.portal.api.docs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page about the API shows. */
record ApiDocsView(List<Operation> operations, List<Shape> shapes) {

    ApiDocsView {
        operations = List.copyOf(operations);
        shapes = List.copyOf(shapes);
    }

    /**
     * An address that answers.
     *
     * @param example path and query that work here and now; null where the catalogue has nothing to show
     */
    record Operation(
            String id,
            String path,
            String summary,
            String description,
            List<Field> parameters,
            List<Answer> answers,
            @Nullable String example) {

        Operation {
            parameters = List.copyOf(parameters);
            answers = List.copyOf(answers);
        }
    }

    /** A status, what it means, and the shape of the answer if it has one. */
    record Answer(
            String status,
            String description,
            String mediaType,
            @Nullable String shape) {}

    /** An object in answers. */
    record Shape(String name, String description, List<Field> fields) {

        Shape {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of an object, or a parameter.
     *
     * @param type in words
     * @param shape name of the object that it is or is a list of, else null
     */
    record Field(String name, String type, @Nullable String shape, String description) {}
}
