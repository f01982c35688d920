package dev.zapis.app.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import dev.zapis.command.Reaction;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.Undoable;
import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.queryhandling.annotation.QueryHandler;

/** What can be told and asked, as the code has it: what comes of it, who tells or asks it, and what tries it. */
final class SliceIndex {

    private SliceIndex() {}

    /** @param by top-level classes, by name */
    record Row(String slice, String type, SortedSet<String> events, SortedSet<String> by, SortedSet<String> asks) {

        String name() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    static List<Row> commands() {
        Set<JavaClass> queries =
                handlers(QueryHandler.class).map(SliceIndex::message).collect(Collectors.toSet());
        return rows(CommandHandler.class, handler -> {
            SortedSet<String> by = outside(message(handler), "dev.zapis.command.");
            SortedSet<String> asks = queries.stream()
                    .filter(query -> outside(query, "dev.zapis.query.").stream().anyMatch(by::contains))
                    .map(JavaClass::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            return row(handler, events(handler), by, asks);
        });
    }

    static List<Row> queries() {
        return rows(
                QueryHandler.class,
                handler ->
                        row(handler, new TreeSet<>(), outside(message(handler), "dev.zapis.query."), new TreeSet<>()));
    }

    private static List<Row> rows(Class<? extends Annotation> kind, Function<JavaCodeUnit, Row> row) {
        return handlers(kind)
                .map(row)
                .sorted(Comparator.comparing(Row::slice).thenComparing(Row::name))
                .toList();
    }

    private static Row row(
            JavaCodeUnit handler, SortedSet<String> events, SortedSet<String> by, SortedSet<String> asks) {
        JavaClass message = message(handler);
        String slice =
                message.getPackageName().substring(message.getPackageName().lastIndexOf('.') + 1);
        return new Row(slice, message.getName(), events, by, asks);
    }

    private static Stream<JavaCodeUnit> handlers(Class<? extends Annotation> kind) {
        return Code.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(kind))
                .map(JavaCodeUnit.class::cast);
    }

    private static JavaClass message(JavaCodeUnit handler) {
        return handler.getRawParameterTypes().getFirst();
    }

    /** Whatever is made on the way of the decision. */
    private static SortedSet<String> events(JavaCodeUnit handler) {
        SortedSet<String> events = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(handler));
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (!seen.add(unit)) continue;
            calls(unit).forEach(call -> {
                JavaClass owner = call.getTargetOwner();
                if (owner.isAnnotatedWith(Event.class) && call.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)) {
                    events.add(owner.getSimpleName());
                }
                if (owner.getPackageName().startsWith("dev.zapis.command")) {
                    call.getTarget().resolveMember().ifPresent(open::add);
                }
            });
        }
        return events;
    }

    private static Stream<JavaCodeUnitAccess<?>> calls(JavaCodeUnit unit) {
        return Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream());
    }

    private static SortedSet<String> outside(JavaClass message, String home) {
        Predicate<JavaClass> isElsewhere =
                type -> !type.getName().startsWith(home) && !type.getName().startsWith("dev.zapis.bench");
        // A reaction lies beside the command that it tells.
        Predicate<JavaClass> tells = isElsewhere
                .or(type -> type.isAssignableTo(Reaction.class))
                // What takes an act back is told for the command that names it.
                .or(type -> message.isAssignableTo(UndoCommand.class) && type.isAssignableTo(Undoable.class));
        return Stream.<JavaAccess<?>>concat(
                        message.getConstructorCallsToSelf().stream(), message.getConstructorReferencesToSelf().stream())
                .map(JavaAccess::getOriginOwner)
                .filter(tells)
                .map(type -> type.getName().replaceFirst("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
