package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.PolicyTexts;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.picker.PartOfDay;
import dev.zapis.bot.dialog.picker.SpanOfDay;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.policy.PolicyKind;
import dev.zapis.events.policy.TimeSpan;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** From when until when, where a policy says so and none of its likely hours is right? */
@Route("office.policy.hours")
record PolicyHoursScreen(
        String policy, OfficeId office, @Nullable LocalTime from, PartOfDay part) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.parts().policy(policy).kind() instanceof PolicyKind.Span kind
                ? Mono.fromSupplier(() -> hours(kind)
                        .on(View.titled(new PolicyTexts<>(visit.parts().policy(policy)).title())
                                .line("type")))
                : new PolicyScreen(policy, office).show(visit);
    }

    private SpanOfDay hours(PolicyKind.Span kind) {
        return new SpanOfDay(
                from,
                part,
                (begun, other) -> new PolicyHoursScreen(policy, office, begun, other),
                (first, last) -> new PolicyScreen.Check(policy, office, kind.write(new TimeSpan(first, last))));
    }

    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return List.of(InputKind.SPAN, InputKind.TIME);
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        return visit.parts().policy(policy).kind() instanceof PolicyKind.Span kind
                ? hours(kind).heard(input)
                : Mono.empty();
    }
}
