from api.answer_cache import LARGEST_SHARE, OVERHEAD, AnswerCache, Kept

ROOM = 8 * (OVERHEAD + 100)


def kept(size: int) -> Kept:
    return Kept([], b"x" * size)


def test_who_was_asked_for_longest_ago_gives_way() -> None:
    cache = AnswerCache(ROOM)
    for name in b"abcdefgh":
        cache.put(bytes([name]), kept(100))
    assert cache.get(b"a")

    cache.put(b"new", kept(100))

    assert cache.get(b"a")
    assert cache.get(b"b") is None
    assert cache.size <= ROOM


def test_what_is_too_large_for_its_share_is_not_kept() -> None:
    cache = AnswerCache(ROOM)
    cache.put(b"large", kept(ROOM // LARGEST_SHARE))

    assert cache.get(b"large") is None
    assert cache.size == 0


def test_the_same_name_counts_once() -> None:
    cache = AnswerCache(ROOM)
    cache.put(b"a", kept(10))
    cache.put(b"a", kept(10))

    assert cache.size == 10 + OVERHEAD
