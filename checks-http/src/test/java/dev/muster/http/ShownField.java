package dev.muster.http;

import dev.muster.http.StructuredField.Bare;
import dev.muster.http.StructuredField.InnerList;
import dev.muster.http.StructuredField.Item;
import dev.muster.http.StructuredField.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Structured fields as text: 1 (integer), 1.5d (decimal), "text", 'word', :octets:, true. */
final class ShownField {
    private ShownField() {}

    static Optional<String> item(String text) {
        return StructuredField.item(List.of(text)).map(ShownField::show);
    }

    static Optional<String> list(String text) {
        return StructuredField.list(List.of(text))
                .map(list -> list.stream().map(ShownField::show).toList().toString());
    }

    static Optional<String> dictionary(String text) {
        return StructuredField.dictionary(List.of(text)).map(ShownField::show);
    }

    static String show(Map<String, Member> dictionary) {
        return dictionary.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + show(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String show(Member member) {
        String value = member instanceof InnerList list
                ? list.items().stream().map(ShownField::show).collect(Collectors.joining(" ", "(", ")"))
                : show(((Item) member).value());
        return value
                + member.parameters().entrySet().stream()
                        .map(entry -> ";" + entry.getKey() + "=" + show(entry.getValue()))
                        .collect(Collectors.joining());
    }

    static String show(Bare bare) {
        if (bare instanceof StructuredField.Whole whole) {
            return "" + whole.value();
        }
        if (bare instanceof StructuredField.Decimal decimal) {
            return decimal.value().toPlainString() + "d";
        }
        if (bare instanceof StructuredField.Text text) {
            return '"' + text.value() + '"';
        }
        if (bare instanceof StructuredField.Octets octets) {
            return ":" + octets.value() + ":";
        }
        return bare instanceof StructuredField.Token token
                ? "'" + token.value() + "'"
                : "" + ((StructuredField.Truth) bare).value();
    }
}
