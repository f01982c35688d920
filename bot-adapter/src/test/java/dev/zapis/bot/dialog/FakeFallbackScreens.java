package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.engine.FallbackScreens;
import reactor.core.publisher.Mono;

/** A bare home for tests of screens. */
public final class FakeFallbackScreens implements FallbackScreens {

    @Override
    public Screen home() {
        return new FakeHome();
    }

    @Override
    public Screen unknown(CurrentUser visitor, String text) {
        return new FakeUnknown(text);
    }

    @Route("fake.home")
    record FakeHome() implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title").menu());
        }
    }

    @Route("fake.unknown")
    record FakeUnknown(String text) implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title", "text", text));
        }
    }
}
