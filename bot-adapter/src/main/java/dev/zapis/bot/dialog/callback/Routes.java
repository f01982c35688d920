package dev.zapis.bot.dialog.callback;

import dev.zapis.bot.dialog.BotCommand;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.ByPolicy;
import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.Menu;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.Role;
import dev.zapis.events.policy.PolicyCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All targets of the product by route; found by scanning, so that a new screen is one new file. */
public final class Routes {

    private final Map<String, TargetCodec> byRoute = new TreeMap<>();
    private final PolicyRoutes policies = new PolicyRoutes();

    private Routes(Collection<? extends Class<?>> types, PolicyCatalog declared) {
        for (Class<?> type : types) {
            TargetCodec codec = TargetCodec.of(type);
            TargetCodec same = byRoute.putIfAbsent(codec.route(), codec);
            if (same != null)
                throw new IllegalStateException("two targets share the route " + codec.route() + ": "
                        + same.type().getName() + " and " + type.getName());
            ByPolicy by = type.getAnnotation(ByPolicy.class);
            if (by != null) policies.add(codec, by, declared);
        }
        byRoute.keySet().stream().filter(policies::has).findFirst().ifPresent(route -> {
            throw new IllegalStateException("a target and a policy share the route " + route);
        });
        menuRecipes().forEach(Routes::checkBlank);
        slashRecipes().forEach(Routes::checkBlank);
    }

    /** The targets in a package and all below it. */
    public static Routes scan(String packageName) {
        return found(SliceParts.in(packageName));
    }

    public static Routes found(SliceParts parts) {
        return new Routes(parts.annotated(Route.class), PolicyCatalog.of(parts));
    }

    public static Routes of(Collection<? extends Class<?>> targets) {
        return new Routes(targets, PolicyCatalog.of(SliceParts.in()));
    }

    /** The target as it is stored; the product's own routes read it again. */
    public static String written(Target target) {
        return TargetCodec.of(target.getClass()).write(target);
    }

    /** A text that somebody typed, as it stands in a written target. */
    public static String writtenText(String text) {
        return CallbackEscaper.write(text);
    }

    /** The name of the target's kind, the same for good. */
    public static String of(Target target) {
        Route route = target.getClass().getAnnotation(Route.class);
        if (route == null) throw new IllegalStateException(target.getClass().getName() + " has no @Route");
        return route.value();
    }

    /** Fails with the name of the first screen that has no words in some language. */
    public Routes requireTexts(Texts texts) {
        for (TargetCodec codec : byRoute.values()) {
            if (Screen.class.isAssignableFrom(codec.type()) && !texts.knows(codec.route()))
                throw new IllegalStateException(
                        codec.type().getName() + " has no texts: no key begins with " + codec.route() + ".");
        }
        menuRecipes().forEach(codec -> texts.require(codec.route() + ".menu"));
        slashRecipes().forEach(codec -> texts.require(codec.route() + ".command"));
        return this;
    }

    /** Typed commands in the order in which Telegram lists them. */
    public List<Command> commands() {
        return slashRecipes().stream()
                .map(codec -> new Command(slash(codec).value(), Text.of("/" + codec.route() + ".command")))
                .toList();
    }

    /** A typed command and what it does in a few words. */
    public record Command(String name, Text description) {}

    public Optional<Screen> slash(String command) {
        return slashRecipes().stream()
                .filter(codec -> slash(codec).value().equals(command))
                .flatMap(codec -> codec.blank().stream())
                .map(Screen.class::cast)
                .findFirst();
    }

    public List<Button> menu(CurrentUser visitor) {
        List<Button> buttons = new ArrayList<>();
        for (TargetCodec codec : menuRecipes()) if (isFor(visitor, codec)) buttons.add(button(codec, ".menu"));
        return buttons;
    }

    private static boolean isFor(CurrentUser visitor, TargetCodec codec) {
        List<Role> roles = List.of(menu(codec).roles());
        boolean isForAll = roles.isEmpty() && !visitor.isNewcomer();
        return codec.isOpenTo(visitor) && (isForAll || roles.stream().anyMatch(visitor::has));
    }

    private static Button button(TargetCodec codec, String words) {
        return Button.text("/" + codec.route() + words, codec.blank().orElseThrow());
    }

    /** Routes of all screens that are opened by a menu or a command: these can have names to be typed. */
    public Set<String> sections() {
        return Stream.concat(menuRecipes().stream(), slashRecipes().stream())
                .map(TargetCodec::route)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A button to one of them; nothing where it is not for this visitor. */
    public Optional<Button> section(String route, CurrentUser visitor) {
        TargetCodec codec = byRoute.get(route);
        if (codec == null || !sections().contains(route)) return Optional.empty();
        boolean isOnMenu = codec.type().isAnnotationPresent(Menu.class);
        if (isOnMenu ? !isFor(visitor, codec) : !codec.isOpenTo(visitor)) return Optional.empty();
        return Optional.of(button(codec, isOnMenu ? ".menu" : ".command"));
    }

    /** Whether buttons can lead there. */
    public boolean knows(Target target) {
        return byRoute.containsKey(of(target));
    }

    /** Whether what the target belongs to is switched on. */
    public boolean isOpen(Target target, CurrentUser visitor) {
        return codec(target).isOpenTo(visitor);
    }

    public String write(Target target) {
        return policies.shortened(codec(target).write(target));
    }

    private TargetCodec codec(Target target) {
        TargetCodec codec = byRoute.get(of(target));
        if (codec == null)
            throw new IllegalStateException(
                    "an unknown target: " + target.getClass().getName());
        return codec;
    }

    public Optional<Target> read(String written) {
        String whole = policies.whole(written);
        List<String> parts = List.of(whole.split("\\|", -1));
        return Optional.ofNullable(byRoute.get(parts.getFirst()))
                .flatMap(codec -> codec.read(parts.subList(1, parts.size())))
                .filter(target -> write(target).equals(policies.shortened(whole)));
    }

    private List<TargetCodec> menuRecipes() {
        return byRoute.values().stream()
                .filter(codec -> codec.type().isAnnotationPresent(Menu.class))
                .sorted(Comparator.comparing(codec -> menu(codec).order()))
                .toList();
    }

    private List<TargetCodec> slashRecipes() {
        return byRoute.values().stream()
                .filter(codec -> codec.type().isAnnotationPresent(BotCommand.class))
                .sorted(Comparator.comparing(codec -> slash(codec).order()))
                .toList();
    }

    private static Menu menu(TargetCodec codec) {
        return Objects.requireNonNull(codec.type().getAnnotation(Menu.class));
    }

    private static BotCommand slash(TargetCodec codec) {
        return Objects.requireNonNull(codec.type().getAnnotation(BotCommand.class));
    }

    private static void checkBlank(TargetCodec codec) {
        if (!Screen.class.isAssignableFrom(codec.type()) || codec.blank().isEmpty())
            throw new IllegalStateException(
                    codec.type().getName() + " cannot be opened from a menu: it is no screen or needs a component");
    }
}
