package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.ByPolicy;
import dev.zapis.bot.dialog.PolicyTexts;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.picker.PartOfDay;
import dev.zapis.command.Refused;
import dev.zapis.command.office.OfficeRefusal;
import dev.zapis.command.office.SetPolicy;
import dev.zapis.command.office.TickPolicy;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.policy.Counted;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyKind;
import dev.zapis.events.policy.TimeSpan;
import dev.zapis.query.office.OfficeRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import reactor.core.publisher.Mono;

/** What does the office decide for itself here? It is chosen or typed; one screen for all policies. */
@Route("office.policy")
@ByPolicy(former = ".set")
public record PolicyScreen(String policy, OfficeId office) implements Screen {

    private static final int NUMBERS = 4;
    private static final int SPANS = 3;

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        Policy<?> policy = visit.parts().policy(this.policy);
        return visit.ask(new OfficeRules(office)).map(rules -> view(policy, rules));
    }

    private <T> View view(Policy<T> policy, OfficeRules.Result rules) {
        PolicyTexts<T> texts = new PolicyTexts<>(policy);
        T now = rules.policies().of(policy);
        View view = View.titled(texts.title()).line(texts.now(now));
        if (texts.type().isPresent()) view = view.line(texts.type().get());
        return choices(view, policy, now).row(Button.text("/office.policy.rules", new RulesScreen(office)));
    }

    private <T> View choices(View view, Policy<T> policy, T now) {
        PolicyTexts<T> texts = new PolicyTexts<>(policy);
        PolicyKind<T> kind = policy.kind();
        String seen = kind.write(now);
        return switch (kind) {
            case Counted.Limit limit ->
                view.each(kind.likely(), NUMBERS, value -> button(value, texts, kind, seen))
                        .row(choose(texts.none(), limit.write(OptionalInt.empty()), seen));
            case Counted<?> counted -> view.each(kind.likely(), NUMBERS, value -> button(value, texts, kind, seen));
            case PolicyKind.Span span ->
                view.each(kind.likely(), SPANS, value -> button(value, texts, kind, seen))
                        .row(
                                Button.text(
                                        "/office.policy.other",
                                        new PolicyHoursScreen(this.policy, office, null, PartOfDay.EVENING)),
                                choose(texts.none(), span.write(TimeSpan.NEVER), seen));
            case PolicyKind.Choices<?> choices -> ticked(view, choices, (Set<?>) now, texts);
            default ->
                view.each(
                        kind.likely(),
                        value -> choose(marked(texts.option(value), value.equals(now)), kind.write(value), seen));
        };
    }

    private <E extends Enum<E>> View ticked(
            View view, PolicyKind.Choices<E> choices, Set<?> now, PolicyTexts<?> texts) {
        return view.each(List.of(choices.type().getEnumConstants()), one -> {
            boolean isChosen = now.contains(one);
            return Button.of(marked(texts.choice(one), isChosen), new Tick(policy, office, one.name(), !isChosen));
        });
    }

    private <T> Button button(T value, PolicyTexts<T> texts, PolicyKind<T> kind, String seen) {
        return choose(texts.option(value), kind.write(value), seen);
    }

    private Button choose(Text words, String value, String seen) {
        return Button.of(words, new Change(policy, office, value, seen));
    }

    private static Text marked(Text option, boolean isChosen) {
        return isChosen ? Text.of("/office.policy.chosen", "option", option) : option;
    }

    /** Words last: figures that can't be set are told what can. */
    @Override
    public List<InputKind> waitsFor(Visit visit) {
        return switch (visit.parts().policy(policy).kind()) {
            case Counted.Limit limit -> List.of(InputKind.NUMBER, InputKind.NONE, InputKind.TEXT);
            case Counted.Length length -> List.of(InputKind.NUMBER, InputKind.DURATION, InputKind.TEXT);
            case Counted<?> counted -> List.of(InputKind.NUMBER, InputKind.TEXT);
            case PolicyKind.Span span -> List.of(InputKind.SPAN, InputKind.NONE);
            default -> List.of();
        };
    }

    @Override
    public Optional<Text> example(Visit visit) {
        return waitsFor(visit).isEmpty()
                ? Optional.empty()
                : Optional.of(likely(visit.parts().policy(policy)));
    }

    private static <T> Text likely(Policy<T> policy) {
        List<T> likely = policy.kind().likely();
        return new PolicyTexts<>(policy).option(likely.get(likely.size() / 2));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, Input input) {
        Policy<?> declared = visit.parts().policy(policy);
        return Mono.justOrEmpty(PolicyInput.understood(declared.kind(), input))
                .map(value -> new Check(policy, office, readable(value, declared)));
    }

    /** Refused with what can be set, in words. */
    private static String readable(String value, Policy<?> policy) {
        try {
            SetPolicy.read(value, policy);
            return value;
        } catch (Refused refused) {
            throw worded(refused, policy);
        }
    }

    /** A unit has words only here. */
    private static Refused worded(Refused refused, Policy<?> policy) {
        if (refused.reason() != OfficeRefusal.POLICY_OUT_OF_RANGE) return refused;
        return new PolicyTexts<>(policy)
                .range()
                .map(range -> new Refused(refused.reason(), Map.of("range", range)))
                .orElse(refused);
    }

    /** Is it to be so? */
    @Route("office.policy.check")
    record Check(String policy, OfficeId office, String value) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new PolicyScreen(policy, office);
        }

        @Override
        public Action deed() {
            return new Choose(policy, office, value);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            Policy<?> declared = visit.parts().policy(policy);
            return visit.ask(new OfficeRules(office)).map(rules -> View.titled("title", "option", option(declared))
                    .line("then", "option", option(declared))
                    .line("now", "option", now(declared, rules)));
        }

        private static <T> Text now(Policy<T> declared, OfficeRules.Result rules) {
            return new PolicyTexts<>(declared).now(rules.policies().of(declared));
        }

        private <T> Text option(Policy<T> declared) {
            return new PolicyTexts<>(declared).now(SetPolicy.read(value, declared));
        }
    }

    /**
     * So, if it is still as it was shown; where somebody has changed it meanwhile, that is shown and asked about.
     *
     * @param seen the value that the screen showed
     */
    @Route("office.policy.change")
    @ByPolicy(suffix = ".to")
    record Change(String policy, OfficeId office, String value, String seen) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            visit.onlyForAdmins();
            Policy<?> declared = visit.parts().policy(policy);
            return visit.ask(new OfficeRules(office)).flatMap(rules -> {
                String now = written(declared, rules);
                boolean isAsShown = now.equals(seen) || now.equals(value);
                return isAsShown
                        ? new Choose(policy, office, value).run(visit)
                        : Mono.just(new Check(policy, office, value));
            });
        }

        private static <T> String written(Policy<T> declared, OfficeRules.Result rules) {
            return declared.kind().write(rules.policies().of(declared));
        }
    }

    /** So. */
    @Route("office.policy.set")
    @ByPolicy(suffix = ".be")
    record Choose(String policy, OfficeId office, String value) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            Policy<?> policy = visit.parts().policy(this.policy);
            return visit.tell(new SetPolicy(office, this.policy, value))
                    .onErrorMap(Refused.class, refused -> worded(refused, policy))
                    .thenReturn(new RulesScreen(office));
        }
    }

    /** This one too, or no longer: what others have ticked meanwhile stays. */
    @Route("office.policy.tick")
    @ByPolicy(suffix = ".tick")
    record Tick(String policy, OfficeId office, String choice, boolean isTicked) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            visit.parts().policy(policy);
            return visit.tell(new TickPolicy(office, policy, choice, isTicked))
                    .thenReturn(new PolicyScreen(policy, office));
        }
    }
}
