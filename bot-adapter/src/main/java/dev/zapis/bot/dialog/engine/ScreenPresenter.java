package dev.zapis.bot.dialog.engine;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.ContactPrompt;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.ResultScreen;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.TypedConfirmation;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.callback.Routes;
import dev.zapis.bot.dialog.render.RenderRequest;
import dev.zapis.bot.dialog.render.RenderedScreen;
import dev.zapis.bot.dialog.render.RequestContactButton;
import dev.zapis.bot.dialog.render.ViewRenderer;
import dev.zapis.bot.dialog.text.RenderLocale;
import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Refused;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Renders screens: where the chat is then, the bar that leads back, the finished message. */
final class ScreenPresenter {

    private static final int GUESS_COLUMNS = 2;

    /** What has more is full. */
    private static final int MOST_BUTTONS = 80;

    private final BotContext context;
    private final ViewRenderer renderer;
    private final String home;

    ScreenPresenter(BotContext context, ViewRenderer renderer) {
        this.context = context;
        this.renderer = renderer;
        this.home = context.routes().write(context.fallbacks().home());
    }

    Mono<RenderedScreen> navigated(ConversationState dialog, Screen screen, Visit visit) {
        Optional<Screen> left = current(dialog);
        boolean isStep = left.flatMap(Screen::before).isPresent();
        if (isStep || left.filter(ResultScreen.class::isInstance).isPresent()) return arrived(dialog, screen, visit);
        return rendered(dialog.navigated(written(screen), home), screen, visit);
    }

    Mono<RenderedScreen> arrived(ConversationState dialog, Screen screen, Visit visit) {
        return arrived(dialog, screen, visit, null);
    }

    /** @param undo what takes back what led here; none where nothing does */
    Mono<RenderedScreen> arrived(ConversationState dialog, Screen screen, Visit visit, @Nullable Button undo) {
        return rendered(dialog.arrived(written(screen), home), screen, visit, List.of(), undo);
    }

    /** The button that takes all of this back. */
    @Nullable
    Button undo(List<IdempotentVisit.Told> told) {
        if (told.isEmpty()) return null;
        List<UndoCommand> undo = told.stream()
                .map(each -> each.command().undo(each.id(), UndoWindow.RESULT))
                .toList();
        return context.fallbacks()
                .undo(undo, told.getFirst().command().getClass().getSimpleName())
                .orElse(null);
    }

    Mono<RenderedScreen> opened(ConversationState dialog, Screen screen, Visit visit) {
        return rendered(dialog.opened(written(screen)), screen, visit);
    }

    /** The same screen with what is so by now. */
    Mono<RenderedScreen> again(ConversationState dialog, Redraw redraw, Visit visit) {
        return rendered(
                dialog.rendered(redraw.render() - 1),
                redraw.rendered().screen(),
                visit,
                List.of(),
                redraw.rendered().undo());
    }

    /** What the chat is on, with what is so by now. */
    Mono<RenderedScreen> fresh(ConversationState dialog, Visit visit) {
        return fresh(dialog, visit, List.of());
    }

    /** @param more buttons below its own; none of those that are there already */
    Mono<RenderedScreen> fresh(ConversationState dialog, Visit visit, List<Button> more) {
        Screen screen = remaining(dialog, visit);
        return rendered(dialog.arrived(written(screen), home), screen, visit, more);
    }

    /** The screen that the chat stays on. */
    Screen remaining(ConversationState dialog, Visit visit) {
        return current(dialog)
                .filter(shown -> !(shown instanceof PermanentScreen) && isOpen(shown, visit))
                .orElseGet(this::home);
    }

    /** A question about what was typed; the chat stays on its screen. */
    Mono<RenderedScreen> question(ConversationState dialog, Visit visit, Text question, List<Button> answers) {
        Screen screen = remaining(dialog, visit);
        RenderRequest request = new RenderRequest(dialog.chat(), dialog.renders() + 1, false, RenderLocale.of(visit));
        View view = View.titled(question)
                .each(answers, answer -> answer)
                .row(Button.text("/dialog.back", again(screen, dialog, visit)));
        return renderer.render(request, Routes.of(screen), view)
                .map(outgoing -> new RenderedScreen(screen, outgoing, dialog.arrived(written(screen), home)));
    }

    /** No button names a result: it leads to where its deed was done. */
    private Target again(Screen screen, ConversationState dialog, Visit visit) {
        return screen instanceof ResultScreen ? before(dialog, visit) : screen;
    }

    Optional<Screen> current(ConversationState dialog) {
        return read(dialog.current()).filter(Screen.class::isInstance).map(Screen.class::cast);
    }

    /** Whether what the target belongs to is switched on. */
    boolean isOpen(Target target, Visit visit) {
        return context.routes().isOpen(target, visit.visitor());
    }

    boolean asksForContact(ConversationState dialog) {
        return current(dialog).filter(ContactPrompt.class::isInstance).isPresent();
    }

    /** What typing these words does: a key below the field to write in carries nothing else, and some things are to be typed. */
    Mono<Button> typed(ConversationState dialog, String words, Visit visit) {
        if (asksForContact(dialog)) return labelled(dialog, words, visit);
        return Mono.justOrEmpty(current(dialog))
                .filter(TypedConfirmation.class::isInstance)
                .flatMap(screen ->
                        screen.show(visit).flatMap(view -> said(view.words().stream(), screen, words, visit)));
    }

    /** The button that has these words. */
    Mono<Button> labelled(ConversationState dialog, String words, Visit visit) {
        Screen screen = current(dialog).orElseGet(this::home);
        return screen.show(visit)
                .map(view -> view.menuFilled(context.routes().menu(visit.visitor())))
                .map(view -> finished(view, bar(dialog, screen, visit), visit))
                .flatMap(view -> said(view.buttons().stream().flatMap(List::stream), screen, words, visit));
    }

    private Mono<Button> said(Stream<Button> buttons, Screen screen, String words, Visit visit) {
        return Mono.justOrEmpty(
                buttons.filter(button -> renderer.says(button.text(), Routes.of(screen), RenderLocale.of(visit), words))
                        .findFirst());
    }

    Optional<Target> read(@Nullable String written) {
        return Optional.ofNullable(written).flatMap(context.routes()::read);
    }

    Screen home() {
        return context.fallbacks().home();
    }

    Button homeButton() {
        return Button.text("/dialog.home", home());
    }

    private String written(Screen screen) {
        return context.routes().write(screen);
    }

    /** A kept message with what it shows later: nothing where it shows nothing more. */
    Mono<RenderedScreen> anew(ConversationState dialog, Screen screen, Mono<View> later, Visit visit) {
        return rendered(dialog, screen, later, visit);
    }

    private Mono<RenderedScreen> rendered(ConversationState dialog, Screen screen, Visit visit) {
        return rendered(dialog, screen, visit, List.of(), null);
    }

    private Mono<RenderedScreen> rendered(ConversationState dialog, Screen screen, Visit visit, List<Button> more) {
        return rendered(dialog, screen, visit, more, null);
    }

    private Mono<RenderedScreen> rendered(
            ConversationState dialog, Screen screen, Visit visit, List<Button> more, @Nullable Button undo) {
        // A forged button asks for what is not there, an old one for what is no more.
        Mono<View> view = screen.show(visit)
                .switchIfEmpty(Mono.error(() -> new Refused(AccessRefusal.NOTHING_TO_SEE)))
                .map(shown -> undo == null ? shown : shown.row(undo))
                .map(shown -> with(shown.menuFilled(context.routes().menu(visit.visitor())), more));
        return rendered(dialog, screen, view, visit).map(rendered -> rendered.undoneBy(undo));
    }

    private Mono<RenderedScreen> rendered(ConversationState dialog, Screen screen, Mono<View> shown, Visit visit) {
        boolean permanent = screen instanceof PermanentScreen;
        RenderRequest request =
                new RenderRequest(dialog.chat(), dialog.renders() + 1, permanent, RenderLocale.of(visit));
        List<Button> bar = permanent ? List.of(homeButton()) : bar(dialog, screen, visit);
        ConversationState then = permanent ? dialog.opened(written(screen)) : dialog;
        return shown.doOnNext(view -> checkAsking(screen, view))
                .map(view -> visit.isBehind() ? view.line("/dialog.behind") : view)
                .map(view -> view.menuFilled(context.routes().menu(visit.visitor())))
                .flatMap(view -> renderer.render(request, Routes.of(screen), finished(view, bar, visit))
                        .map(outgoing -> new RenderedScreen(
                                        screen, outgoing, then, lag(visit), view.things(), visit.recorded())
                                .until(view.until())));
    }

    private static @Nullable ReadLag lag(Visit visit) {
        return visit.isBehind() ? new ReadLag(visit.visitor().account(), visit.caughtUp()) : null;
    }

    private static View with(View view, List<Button> more) {
        Set<Target> there = view.buttons().stream()
                .flatMap(List::stream)
                .map(Button::target)
                .collect(Collectors.toUnmodifiableSet());
        if (more.isEmpty() || there.size() > MOST_BUTTONS || view.attachment() instanceof RequestContactButton)
            return view;
        return view.each(
                more.stream().filter(button -> !there.contains(button.target())).toList(),
                GUESS_COLUMNS,
                button -> button);
    }

    private View finished(View view, List<Button> bar, Visit visit) {
        return view.row(bar.toArray(Button[]::new)).only(button -> isOpen(button.target(), visit));
    }

    private static void checkAsking(Screen screen, View view) {
        if (view.attachment() instanceof RequestContactButton
                && (screen instanceof PermanentScreen || !(screen instanceof ContactPrompt)))
            throw new IllegalStateException(screen.getClass() + " cannot ask for a contact");
    }

    private List<Button> bar(ConversationState dialog, Screen screen, Visit visit) {
        if (home.equals(dialog.current())) return List.of();
        List<Button> bar = new ArrayList<>();
        Optional<Target> step = screen.before().map(before -> before);
        boolean leadsHome = dialog.trail().isEmpty() && step.isEmpty();
        if (screen instanceof ResultScreen && leadsHome) return List.of(homeButton());
        bar.add(Button.text("/dialog.back", step.orElseGet(() -> before(dialog, visit))));
        if (!dialog.trail().isEmpty() || screen instanceof ResultScreen) bar.add(homeButton());
        return bar;
    }

    private Target before(ConversationState dialog, Visit visit) {
        String last = dialog.trail().isEmpty() ? home : dialog.trail().getLast();
        return read(last).filter(target -> isOpen(target, visit)).orElseGet(this::home);
    }
}
