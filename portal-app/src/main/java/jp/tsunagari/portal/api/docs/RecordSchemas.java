package jp.tsunagari.portal.api.docs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes from our records what they say about null: every component is always there, and only one marked as nullable may
 * be null.
 */
@Component
class RecordSchemas implements ModelConverter {

    private static final String OURS = "jp.tsunagari.portal.";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType javaType = type.getType() == null ? null : Json31.mapper().constructType(type.getType());
        if (javaType != null
                && javaType.getRawClass().isRecord()
                && javaType.getRawClass().getName().startsWith(OURS)) {
            Schema<?> model = context.getDefinedModels().get(name(javaType.getRawClass()));
            if (model != null && model.getProperties() != null) {
                complete(model, components(javaType.getRawClass()).toList());
            }
        }
        return resolved;
    }

    private static String name(Class<?> record) {
        var schema = record.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return schema == null || schema.name().isEmpty() ? record.getSimpleName() : schema.name();
    }

    private static Stream<RecordComponent> components(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(component.getType())
                        : Stream.of(component));
    }

    private static void complete(Schema<?> model, List<RecordComponent> components) {
        @SuppressWarnings("rawtypes")
        Map<String, Schema> properties = model.getProperties();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : components) {
            String name = component.getName();
            Schema<?> property = properties.get(name);
            if (property == null) {
                throw new IllegalStateException(component.getDeclaringRecord() + " has no schema for " + name);
            }
            required.add(name);
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(name, orNull(property));
            }
        }
        model.setRequired(required);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            Schema<Object> reference = new Schema<>();
            reference.set$ref(property.get$ref());
            Schema<Object> nothing = new Schema<>();
            nothing.setTypes(Set.of("null"));
            Schema<Object> either = new Schema<>();
            // By its name it is found again where a record takes in another one's components.
            either.setName(property.getName());
            either.setDescription(property.getDescription());
            either.setAnyOf(List.of(reference, nothing));
            return either;
        }
        if (property.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
            withNullAmongItsValues(property);
        }
        return property;
    }

    private static <T> void withNullAmongItsValues(Schema<T> property) {
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            List<@Nullable T> values = new ArrayList<>(property.getEnum());
            values.add(null);
            property.setEnum(values);
        }
    }
}
