package jp.tsunagari.portal.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/** How large a room may be, and that a name means one thing; each rule answers with what breaks it. */
final class RoomRules {

    private RoomRules() {}

    /** Packages with more types than that, with their number; types inside types do not count. */
    static Map<String, Long> packagesWithMoreTypesThan(int most, JavaClasses classes) {
        Map<String, Long> full = topLevel(classes)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        full.values().removeIf(types -> types <= most);
        return full;
    }

    /** Simple names that more than one type has, with the types. */
    static Map<String, List<String>> namesGivenTwice(JavaClasses classes) {
        Map<String, List<String>> names = topLevel(classes)
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        names.values().removeIf(types -> types.size() == 1);
        return names;
    }

    /** Methods and constructors with more parameters than that; a record's components are counted apart. */
    static List<String> withMoreParametersThan(int most, JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(RoomRules::isWritten)
                .filter(unit -> !isOfComponents(unit))
                .filter(unit -> writtenParameters(unit) > most)
                .map(JavaCodeUnit::getFullName)
                .sorted()
                .toList();
    }

    /** Records with more components than that; a search engine's document is a row of named fields by its nature. */
    static List<String> recordsWithMoreComponentsThan(int most, JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getConstructors().stream())
                .filter(RoomRules::isOfComponents)
                .filter(constructor -> !constructor.getOwner().isAnnotatedWith(SearchEntity.class))
                .filter(constructor -> constructor.getRawParameterTypes().size() > most)
                .map(constructor -> constructor.getOwner().getName())
                .sorted()
                .toList();
    }

    private static Stream<JavaClass> topLevel(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.isNestedClass())
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }

    private static boolean isWritten(JavaCodeUnit unit) {
        return !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !unit.getName().startsWith("lambda$")
                && !unit.getOwner().isAnonymousClass();
    }

    private static boolean isOfComponents(JavaCodeUnit unit) {
        return unit.isConstructor()
                && unit.getOwner().isRecord()
                && unit.getRawParameterTypes().size()
                        == unit.getOwner().getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .count();
    }

    /** The compiler adds a name and a number to an enum's constructor, and the outer object to an inner class's. */
    private static int writtenParameters(JavaCodeUnit unit) {
        int all = unit.getRawParameterTypes().size();
        JavaClass owner = unit.getOwner();
        if (!unit.isConstructor()) {
            return all;
        }
        if (owner.isEnum()) {
            return all - 2;
        }
        return owner.isInnerClass() ? all - 1 : all;
    }
}
