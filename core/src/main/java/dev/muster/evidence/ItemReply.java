package dev.muster.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What is said of each box: by its rules, by people, and by the boxes that are part of it. */
final class ItemReply {
    private final RuleReply rules;
    private final StatementReply statements;
    private final LocalDate today;

    ItemReply(RuleReply rules, StatementReply statements, LocalDate today) {
        this.rules = rules;
        this.statements = statements;
        this.today = today;
    }

    List<Answers.Answered> all(Checklist checklist) {
        List<Item> items = checklist.items();
        List<Optional<Reply>> parts = new ArrayList<>(Collections.nCopies(items.size(), Optional.empty()));
        List<Answers.Answered> answers = new ArrayList<>(items.size());
        for (int i = items.size() - 1; i >= 0; i--) {
            Item item = items.get(i);
            Binding binding = checklist.bindings().get(i);
            Reply reply = whole(item, binding, parts.get(i));
            answers.add(new Answers.Answered(item, binding, reply));
            item.parent().ifPresent(parent -> parts.set(parent, Optional.of(worse(parts.get(parent), item, reply))));
        }
        Collections.reverse(answers);
        return answers;
    }

    private static Reply worse(Optional<Reply> sofar, Item part, Reply reply) {
        Voice voice = reply.voice() == Voice.WAIVER ? Voice.WAIVER : Voice.PARTS;
        Reply named = new Reply(
                reply.standing(), "line " + part.line() + " " + reply.standing().word(), voice);
        return sofar.filter(other -> other.standing().compareTo(reply.standing()) < 0)
                .orElse(named);
    }

    /** A title says nothing itself; another box that has parts has to be answered too. */
    private Reply whole(Item item, Binding binding, Optional<Reply> parts) {
        if (parts.isEmpty()) {
            return own(item, binding);
        }
        boolean title = item.title() && binding.isEmpty() && item.notes().isEmpty();
        if (title) {
            return ticked(item, parts.get());
        }
        Reply own = own(item, binding);
        return parts.get().standing().compareTo(own.standing()) < 0 ? ticked(item, parts.get()) : own;
    }

    private Reply own(Item item, Binding binding) {
        Optional<Note.Excused> excused = item.note(Note.Excused.class);
        return excused.isPresent() ? excused(excused.get(), binding) : stated(item, binding);
    }

    private Reply excused(Note.Excused note, Binding binding) {
        Reply judged = rules.of(binding.rules());
        if (isFailure(judged)) {
            return Reply.ofRules(Standing.CONTRADICTED, "said not to apply by " + note.by() + ", but " + judged.why());
        }
        return note.until().isBefore(today)
                ? Reply.ofPeople(
                        Standing.STALE, note.by() + ": " + note.because() + ", which held until " + note.until())
                : Reply.ofPeople(
                        Standing.NOT_APPLICABLE, note.because() + " (" + note.by() + ", until " + note.until() + ")");
    }

    private Reply stated(Item item, Binding binding) {
        Optional<Reply> statement =
                item.note(Note.Attested.class).map(note -> statements.of(note, item, binding.kind()));
        if (binding.rules().isEmpty()) {
            return statement.orElseGet(() -> silent(binding));
        }
        Reply judged = rules.of(binding.rules());
        if (judged.standing() == Standing.FAILS) {
            boolean claimed =
                    statement.filter(one -> one.standing() == Standing.ATTESTED).isPresent();
            return claimed && isFailure(judged)
                    ? Reply.ofRules(Standing.CONTRADICTED, judged.why())
                    : ticked(item, judged);
        }
        if (binding.kind().isPresent()) {
            Reply needed = statement.orElseGet(() -> silent(binding));
            return judged.standing().compareTo(needed.standing()) < 0 ? judged : needed;
        }
        return judged.standing().good() ? judged : statement.orElse(judged);
    }

    private static Reply silent(Binding binding) {
        return Reply.ofPeople(
                Standing.OPEN,
                binding.kind()
                        .map(kind -> "nobody states it: write attested by= on= behind it")
                        .orElse("nobody answers it: write rule= or attested by= on= behind it"));
    }

    private static Reply ticked(Item item, Reply reply) {
        return item.ticked() && isFailure(reply)
                ? Reply.ofRules(Standing.CONTRADICTED, "ticked, but " + reply.why())
                : reply;
    }

    /** What a waiver accepts contradicts nobody: its owner knows, and says so. */
    private static boolean isFailure(Reply reply) {
        return reply.standing() == Standing.FAILS && reply.voice() != Voice.WAIVER;
    }
}
