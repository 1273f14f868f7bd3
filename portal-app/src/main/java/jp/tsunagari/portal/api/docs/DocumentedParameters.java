package jp.tsunagari.portal.api.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.api.ParameterSet;
import jp.tsunagari.portal.api.ParameterSet.Accepts;
import jp.tsunagari.portal.api.ParameterSet.Parameter;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.query.QueryParser;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Documents the very parameters that are checked, and the answers to those that make no sense. */
@Component
class DocumentedParameters implements GlobalOperationCustomizer {

    private final Messages messages;

    DocumentedParameters(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Accepts accepts = method.getMethodAnnotation(Accepts.class);
        if (accepts == null) {
            return operation;
        }
        List<io.swagger.v3.oas.models.parameters.Parameter> parameters = new ArrayList<>();
        // The map that a method reads them from is no parameter of its own.
        Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> "path".equals(parameter.getIn()))
                .map(parameter -> parameter.description(messages.get("api.parameter.slug")))
                .forEach(parameters::add);
        boolean single = !parameters.isEmpty();
        accepts.value().parameters().stream().map(this::documented).forEach(parameters::add);
        operation.setParameters(parameters);
        operation.getResponses().addApiResponse("400", ProblemSchema.answer(messages.get("api.answer.bad-parameter")));
        if (single) {
            operation.getResponses().addApiResponse("404", ProblemSchema.answer(messages.get("api.answer.not-found")));
        }
        String success = messages.get(accepts.value() == ParameterSet.EXPORT ? "api.answer.file" : "api.answer.found");
        operation.getResponses().computeIfPresent("200", (status, response) -> response.description(success));
        return operation;
    }

    private QueryParameter documented(Parameter parameter) {
        Schema<Object> value = value(parameter);
        QueryParameter documented = new QueryParameter();
        documented
                .name(parameter.name())
                .description(messages.get(parameter.description(), QueryParser.MAX_LENGTH))
                .required(false)
                .schema(parameter.repeatable() ? typed("array").items(value) : value);
        return documented;
    }

    private static Schema<Object> value(Parameter parameter) {
        Integer largest = parameter.largest();
        if (largest != null) {
            Schema<Object> number = typed("integer");
            number.setMinimum(BigDecimal.ONE);
            number.setMaximum(BigDecimal.valueOf(largest));
            return number;
        }
        Schema<Object> text = typed("string");
        if (!parameter.values().isEmpty()) {
            text.setEnum(List.copyOf(parameter.values()));
        }
        return text;
    }

    private static Schema<Object> typed(String type) {
        Schema<Object> schema = new Schema<>();
        schema.setType(type);
        schema.setTypes(Set.of(type));
        return schema;
    }
}
