package dev.muster.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is public is chosen with care: nothing to extend by accident, nothing to mix up in a call. */
final class ApiShapeTest {
    @Test
    void public_classes_are_final_sealed_records_enums_or_interfaces() {
        List<String> open = publicTypes()
                .filter(type -> !type.isInterface() && !type.isEnum() && !type.isRecord())
                .map(JavaClass::reflect)
                .filter(type -> !Modifier.isFinal(type.getModifiers()) && !type.isSealed())
                .map(Class::getName)
                .toList();
        assertEquals(List.of(), open);
    }

    @Test
    void no_public_method_takes_a_bare_boolean() {
        assertEquals(
                List.of(),
                publicMethods()
                        .filter(method -> parameters(method).contains("boolean"))
                        .map(JavaCodeUnit::getFullName)
                        .toList());
    }

    @Test
    void no_public_method_takes_two_strings_in_a_row() {
        assertEquals(
                List.of(),
                publicMethods()
                        .filter(method -> {
                            List<String> types = parameters(method);
                            for (int i = 1; i < types.size(); i++) {
                                if (types.get(i).equals(types.get(i - 1))
                                        && types.get(i).equals("java.lang.String")) {
                                    return true;
                                }
                            }
                            return false;
                        })
                        .map(JavaCodeUnit::getFullName)
                        .toList());
    }

    private static Stream<JavaClass> publicTypes() {
        return Modules.CLASSES.stream().filter(ApiShapeTest::visible);
    }

    private static boolean visible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ApiShapeTest::visible).orElse(true)
                && !type.getSimpleName().equals("package-info");
    }

    /** But for those of records, whose components have names that a caller reads. */
    private static Stream<JavaCodeUnit> publicMethods() {
        List<JavaCodeUnit> units = new ArrayList<>();
        publicTypes()
                .forEach(type -> type.getCodeUnits().stream()
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(unit -> !(type.isRecord() && unit instanceof JavaConstructor))
                        .filter(unit -> !unit.getName().equals("valueOf"))
                        .forEach(units::add));
        return units.stream();
    }

    private static List<String> parameters(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    }
}
