package dev.zapis.bot.person;

import dev.zapis.bot.dialog.PersonalRecords;
import dev.zapis.bot.dialog.RecordSection;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.query.person.RemindersOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What somebody wants to be reminded of, and when they are left alone. */
final class ReminderRecords implements PersonalRecords {

    private static final String KIND = "reminders";

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.kept(KIND));
    }

    @Override
    public Mono<Kept> of(Visit visit) {
        PersonId person = visit.visitor().person();
        if (person == null) return Mono.just(Kept.NOTHING);
        return visit.ask(new RemindersOf(person)).map(told -> kept(told, visit));
    }

    private static Kept kept(RemindersOf.Result told, Visit visit) {
        List<List<Text>> rows = new ArrayList<>();
        for (ReminderTopic topic : visit.parts().reminders())
            rows.add(List.of(Text.of(visit.parts().key(topic, told.wants(topic) ? "on" : "off"))));
        String from = told.quietFrom().toString();
        String until = told.quietUntil().toString();
        rows.add(List.of(
                from.equals(until)
                        ? Text.of("/person.kept.quiet.never")
                        : Text.of("/person.kept.quiet.hours", "from", from, "until", until)));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(
                "remindedOf",
                visit.parts().reminders().stream()
                        .filter(told::wants)
                        .map(ReminderTopic::value)
                        .sorted()
                        .toList());
        fields.put("quietFrom", from);
        fields.put("quietUntil", until);
        return new Kept(List.of(RecordSection.of(KIND, rows)), fields);
    }
}
