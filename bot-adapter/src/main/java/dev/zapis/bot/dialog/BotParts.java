package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.input.Phrases;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.command.AccessRefusal;
import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.command.UndoCommand;
import dev.zapis.events.office.Feature;
import dev.zapis.events.office.FeatureCatalog;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyCatalog;
import dev.zapis.events.reminder.ReminderCatalog;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What slices bring to the bot besides their screens and notices; found once, at the start. */
public final class BotParts {

    private static final List<String> REMINDER_WORDS = List.of("name", "on", "off", "stop", "start");

    private final FeatureCatalog features;
    private final ReminderCatalog reminders;
    private final PolicyCatalog policies;
    private final Map<ReminderTopic, String> reminderTexts = new HashMap<>();
    private final List<Class<?>> helped;
    private final List<HomeSection> home;
    private final List<TypedSuggestions> suggestions;
    private final Map<String, TypedIntent> intents = new TreeMap<>();
    private final List<Holdings> holdings;
    private final List<UndoSubject> undone;
    private final RecordCatalog records;
    private final Map<Class<?>, ReadAtStart> read = new HashMap<>();

    private BotParts(SliceParts parts) {
        features = FeatureCatalog.of(parts);
        reminders = ReminderCatalog.of(parts);
        policies = PolicyCatalog.of(parts);
        helped = parts.annotated(HelpLine.class).stream()
                .sorted(Comparator.comparingInt(type -> help(type).order()))
                .toList();
        home = parts.all(HomeSection.class);
        suggestions = parts.all(TypedSuggestions.class);
        parts.all(TypedIntent.class).forEach(this::understands);
        holdings = parts.all(Holdings.class);
        undone = parts.all(UndoSubject.class);
        records = RecordCatalog.of(parts);
        parts.all(ReadAtStart.class).forEach(part -> read.put(part.getClass(), part));
        parts.annotated(ReminderScreen.class).forEach(this::reminds);
        reminders.topics().forEach(this::reminderTexts);
        Stream.of(parts.annotated(Route.class), helped).flatMap(List::stream).forEach(this::checkFeatures);
    }

    /** Fails with the culprit's name where a part needs another one that is not there, or two are the same. */
    public static BotParts of(SliceParts parts) {
        return new BotParts(parts);
    }

    private void understands(TypedIntent intent) {
        if (intents.putIfAbsent(intent.name(), intent) != null)
            throw new IllegalStateException("a second part is called " + intent.name());
        if (!Phrases.PRODUCT.intents().containsKey(intent.name()))
            throw new IllegalStateException("no words lead to " + intent.name() + ": "
                    + intent.getClass().getName());
    }

    private void reminds(Class<?> type) {
        ReminderScreen said = Objects.requireNonNull(type.getAnnotation(ReminderScreen.class));
        ReminderTopic topic = new ReminderTopic(said.value());
        if (!reminders.has(topic)) throw new IllegalStateException(type.getName() + " reminds of an unknown " + topic);
        String texts = said.texts().isEmpty() ? route(type).split("\\.")[0] + ".reminders" : said.texts();
        if (reminderTexts.putIfAbsent(topic, texts) != null)
            throw new IllegalStateException("a second screen reminds of " + topic + ": " + type.getName());
    }

    private void checkFeatures(Class<?> type) {
        for (Feature feature : RequiredFeatures.of(type).all()) {
            if (!features.has(feature))
                throw new IllegalStateException(type.getName() + " requires the unknown feature " + feature);
        }
    }

    private static HelpLine help(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(HelpLine.class));
    }

    private static String helpKey(Class<?> type) {
        String said = help(type).text();
        return said.isEmpty() ? route(type) + ".help" : said;
    }

    private static String route(Class<?> type) {
        Route route = type.getAnnotation(Route.class);
        if (route == null) throw new IllegalStateException(type.getName() + " has no @Route");
        return route.value();
    }

    /** Fails with the first text that is missing in some language. */
    public void requireTexts(Texts texts) {
        textKeys().forEach(texts::require);
    }

    /** What the parts are spoken of by. */
    public Set<String> textKeys() {
        Set<String> keys = new TreeSet<>(records.textKeys());
        helped.forEach(type -> keys.add(helpKey(type)));
        features.all().forEach(feature -> keys.add(nameKey(feature)));
        for (ReminderTopic topic : reminders.topics())
            REMINDER_WORDS.forEach(word -> keys.add(reminderTexts(topic) + "." + word));
        policies.all().forEach(policy -> keys.addAll(new PolicyTexts<>(policy).keys()));
        return keys;
    }

    /** What the help says to this visitor. */
    public List<Text> help(CurrentUser visitor) {
        return helped.stream()
                .filter(type -> RequiredFeatures.of(type).areOn(visitor))
                .filter(type -> isFor(visitor, help(type)))
                .map(type -> Text.of("/" + helpKey(type)))
                .toList();
    }

    private static boolean isFor(CurrentUser visitor, HelpLine line) {
        return line.roles().length == 0 || Stream.of(line.roles()).anyMatch(visitor::has);
    }

    public List<HomeSection> home(CurrentUser visitor) {
        return home.stream()
                .filter(section -> RequiredFeatures.of(section.getClass()).areOn(visitor))
                .toList();
    }

    /** What slices that are switched on for this visitor offer. */
    public List<TypedSuggestions> suggestions(CurrentUser visitor) {
        return suggestions.stream()
                .filter(each -> RequiredFeatures.of(each.getClass()).areOn(visitor))
                .toList();
    }

    /** What a phrase is about, if what it belongs to is switched on. */
    public Optional<TypedIntent> intent(String name, CurrentUser visitor) {
        return Optional.ofNullable(intents.get(name))
                .filter(intent -> RequiredFeatures.of(intent.getClass()).areOn(visitor));
    }

    /** Names of all that people can ask for in words. */
    public Set<String> intents() {
        return Set.copyOf(intents.keySet());
    }

    /** What a slice has read from files of its own. */
    public <T extends ReadAtStart> T read(Class<T> part) {
        return part.cast(Objects.requireNonNull(read.get(part), part::getName));
    }

    /** What a person has from today on, of whatever slice. */
    public Mono<List<Text>> ahead(PersonId person, Visit visit) {
        return together(each -> each.ahead(person, visit));
    }

    /** What a person has lost by the event at this position, of whatever slice. Fails where that is not to be seen yet. */
    public Mono<List<Text>> lost(PersonId person, long by, Visit visit) {
        return visit.looksUpTo(by)
                .then(Mono.defer(() -> together(each -> each.lost(person, by, visit))))
                .filter(lost -> !visit.isBehind())
                .switchIfEmpty(
                        Mono.error(() -> new IllegalStateException("what is lost at " + by + " is not there yet")));
    }

    /** What has come back of what these acts had ended, of whatever slice. */
    public Mono<Returned> returnedOf(List<CommandId> acts, Visit visit) {
        return Flux.fromIterable(acts)
                .flatMapSequential(act -> returned(each -> each.returnedOf(act, visit)))
                .reduce(Returned.NOTHING, Returned::and);
    }

    /** What has come back to somebody who has access again, of whatever slice. */
    public Mono<Returned> returnedTo(PersonId person, Visit visit) {
        return returned(each -> each.returnedTo(person, visit));
    }

    /** What or whom an act was about; empty where nothing more is to be said. */
    public Mono<Text> subject(UndoCommand undo, Visit visit) {
        return Flux.fromIterable(undone)
                .concatMap(each -> each.of(undo, visit))
                .next()
                .defaultIfEmpty(Text.plain(""));
    }

    /** What is kept of people, of whatever slice. */
    public RecordCatalog records() {
        return records;
    }

    /** What else comes of taking an act back, of whatever slice. */
    public Mono<List<Text>> undoing(UndoCommand undo, String kind, Visit visit) {
        return Flux.fromIterable(undone)
                .concatMap(each -> each.then(undo, kind, visit))
                .flatMapIterable(lines -> lines)
                .collectList();
    }

    /** The screen that tells what came of taking it back; empty where nothing but that is to be said. */
    public Optional<Screen> undone(List<UndoCommand> undo, String kind, long by) {
        return undone.stream()
                .flatMap(each -> each.result(undo, kind, by).stream())
                .findFirst();
    }

    private Mono<Returned> returned(Function<Holdings, Mono<Returned>> of) {
        return Flux.fromIterable(holdings).concatMap(of).reduce(Returned.NOTHING, Returned::and);
    }

    private Mono<List<Text>> together(Function<Holdings, Mono<List<Text>>> lines) {
        return Flux.fromIterable(holdings)
                .concatMap(lines)
                .flatMapIterable(each -> each)
                .collectList();
    }

    /** All that can be switched off. */
    public Set<Feature> features() {
        return features.all();
    }

    public Text name(Feature feature) {
        return Text.of("/" + nameKey(feature));
    }

    private String nameKey(Feature feature) {
        return features.slice(feature) + ".feature." + feature.value().toLowerCase(Locale.ROOT);
    }

    /** No button leads to one that nobody knows. */
    public void mustHave(Feature feature) {
        if (!features.has(feature)) throw new Refused(AccessRefusal.NOTHING_TO_SEE);
    }

    /** All that an office decides for itself. */
    public List<Policy<?>> policies() {
        return policies.all();
    }

    /** No button leads to one that nobody knows. */
    public Policy<?> policy(String key) {
        return policies.find(key).orElseThrow(() -> new Refused(AccessRefusal.NOTHING_TO_SEE));
    }

    /** All that people are reminded of. */
    public Set<ReminderTopic> reminders() {
        return reminders.topics();
    }

    public List<ReminderOffset> defaults(ReminderTopic topic) {
        return reminders.defaults(topic);
    }

    /** Key of a text about being reminded of it: see {@link ReminderScreen}. */
    public String key(ReminderTopic topic, String word) {
        return "/" + reminderTexts(topic) + "." + word;
    }

    private String reminderTexts(ReminderTopic topic) {
        return Objects.requireNonNull(reminderTexts.get(topic), () -> "no screen reminds of " + topic);
    }

    /** No button leads to one that nobody knows. */
    public void mustHave(ReminderTopic topic) {
        if (!reminders.has(topic)) throw new Refused(AccessRefusal.NOTHING_TO_SEE);
    }
}
