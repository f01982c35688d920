package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.engine.FallbackScreens;
import reactor.core.publisher.Mono;

/** A bare home for tests of screens. */
public final class FakeFallbackScreens implements FallbackScreens {

    @Override
    public Screen home() {
        return new FakeHome();
    }

    @Route("fake.home")
    record FakeHome() implements Screen {

        @Override
        public Mono<View> show(Visit visit) {
            return Mono.just(View.titled("title").menu());
        }
    }
}
