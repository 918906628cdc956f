//! The system's allocator, which counts while it is asked to.
//!
//! Of all threads, since some contestants read their rows on another one. What SQLite and libpq allocate
//! themselves is not counted: they use C's allocator.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering::Relaxed};

static COUNTS: AtomicBool = AtomicBool::new(false);
static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);
static GROWTH: AtomicI64 = AtomicI64::new(0);
static PEAK: AtomicI64 = AtomicI64::new(0);

/// What a piece of work took from the heap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heap {
    /// Calls that allocate, with those that reallocate.
    pub allocations: u64,
    /// Bytes, above what was held at the start.
    pub peak: u64,
}

/// Counts what `work` allocates on every thread.
pub fn count<T>(work: impl FnOnce() -> T) -> (T, Heap) {
    ALLOCATIONS.store(0, Relaxed);
    GROWTH.store(0, Relaxed);
    PEAK.store(0, Relaxed);
    COUNTS.store(true, Relaxed);
    let value = work();
    COUNTS.store(false, Relaxed);
    let peak = u64::try_from(PEAK.load(Relaxed)).unwrap_or(0);
    (value, Heap { allocations: ALLOCATIONS.load(Relaxed), peak })
}

/// While it does not count, it costs one load of a flag: times are taken so.
struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn grow(by: usize) {
    let by = i64::try_from(by).unwrap_or(i64::MAX);
    PEAK.fetch_max(GROWTH.fetch_add(by, Relaxed) + by, Relaxed);
}

fn shrink(by: usize) {
    GROWTH.fetch_sub(i64::try_from(by).unwrap_or(i64::MAX), Relaxed);
}

// SAFETY: every call is handed on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if COUNTS.load(Relaxed) {
            ALLOCATIONS.fetch_add(1, Relaxed);
            grow(layout.size());
        }
        // SAFETY: as the caller promised.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if COUNTS.load(Relaxed) {
            ALLOCATIONS.fetch_add(1, Relaxed);
            grow(layout.size());
        }
        // SAFETY: as the caller promised.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        if COUNTS.load(Relaxed) {
            shrink(layout.size());
        }
        // SAFETY: as the caller promised.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if COUNTS.load(Relaxed) {
            ALLOCATIONS.fetch_add(1, Relaxed);
            // In this order: whether the block moved, and so stood twice for a moment, is not known.
            shrink(layout.size());
            grow(size);
        }
        // SAFETY: as the caller promised.
        unsafe { System.realloc(pointer, layout, size) }
    }
}
