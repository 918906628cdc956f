//! A plot of the ratios, as an SVG that reads on light and on dark pages.

use std::fmt::Write;

use crate::options::Options;
use crate::report::milliseconds;
use crate::samples::Samples;

const WIDTH: f64 = 860.0;
/// Where bars begin, and where their figures end.
const LEFT: f64 = 150.0;
const RIGHT: f64 = 120.0;
const BAR: f64 = 15.0;
const GAP: f64 = 34.0;
const TOP: f64 = 46.0;

/// Of middle brightness, so that they stand out from white as from black.
const COLOURS: [&str; 10] =
    ["#8a8f98", "#b0b4bb", "#6d7178", "#e0703a", "#3f8fd2", "#79b4e8", "#2ba58c", "#b569c4", "#c9a227", "#7d9c3f"];

const STYLE: &str = "\
text{font:12px system-ui,sans-serif;fill:#24292f}.title{font-weight:600}.grid{stroke:#8a8f98;stroke-opacity:.35}\
@media(prefers-color-scheme:dark){text{fill:#e6edf3}}";

/// Bars from a ratio of 1, by their logarithm.
struct Scale {
    /// Logarithms of the ends.
    low: f64,
    high: f64,
}

impl Scale {
    fn of(samples: &Samples) -> Self {
        let ratios = samples.rows.iter().flat_map(|row| (0..row.samples.len()).filter_map(|peer| row.ratio(peer)));
        let (low, high) = ratios.fold((1.0_f64, 2.0_f64), |(low, high), it| (low.min(it), high.max(it)));
        Self { low: (low * 0.9).log2(), high: high.log2() }
    }

    fn x(&self, ratio: f64) -> f64 {
        LEFT + (ratio.log2() - self.low) / (self.high - self.low) * (WIDTH - LEFT - RIGHT)
    }
}

/// The plot.
pub fn svg(options: &Options, samples: &Samples) -> String {
    let scale = Scale::of(samples);
    let (mut bars, mut y) = (String::new(), TOP);
    for row in &samples.rows {
        y += GAP;
        let (name, title) = (row.workload.name, row.workload.title);
        let _ = writeln!(bars, r#"<text class="title" x="8" y="{:.1}">{name}: {title}</text>"#, y - 8.0);
        for (peer, name) in options.peers.iter().enumerate() {
            let (Some(ratio), Some(median)) = (row.ratio(peer), row.median(peer)) else { continue };
            bar(&mut bars, &scale, y, (name, COLOURS[peer % COLOURS.len()]), (ratio, median));
            y += BAR;
        }
    }
    let height = y + 16.0;
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"img\">\n\
         <title>Eager loading: times as long as {base}</title>\n<style>{STYLE}</style>\n\
         <text class=\"title\" x=\"8\" y=\"18\">Eager loading: times as long as {base} (logarithmic)</text>\n",
        base = options.peers[0]
    );
    grid(&mut text, &scale, height);
    text.push_str(&bars);
    text.push_str("</svg>\n");
    text
}

fn bar(bars: &mut String, scale: &Scale, y: f64, (name, colour): (&str, &str), (ratio, median): (f64, f64)) {
    let (one, end) = (scale.x(1.0), scale.x(ratio));
    // Also the base, whose ratio is 1, is to be seen.
    let (x, width) = (one.min(end), (end - one).abs().max(2.0));
    let middle = y + BAR - 4.0;
    let _ = writeln!(
        bars,
        "<text x=\"{:.1}\" y=\"{middle:.1}\" text-anchor=\"end\">{name}</text>\
         <rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{:.1}\" fill=\"{colour}\"/>\
         <text x=\"{:.1}\" y=\"{middle:.1}\">{ratio:.2} ({} ms)</text>",
        LEFT - 8.0,
        y + 1.0,
        BAR - 3.0,
        end.max(one) + 6.0,
        milliseconds(median),
    );
}

fn grid(text: &mut String, scale: &Scale, height: f64) {
    let mut ratio = 0.25_f64;
    while ratio.log2() <= scale.high {
        if ratio.log2() >= scale.low {
            let x = scale.x(ratio);
            let _ = writeln!(
                text,
                "<line class=\"grid\" x1=\"{x:.1}\" y1=\"{TOP}\" x2=\"{x:.1}\" y2=\"{height:.0}\"/>\
                 <text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{ratio}</text>",
                TOP - 6.0
            );
        }
        ratio *= 2.0;
    }
}
