
(function () {
  "use strict";
  var root = document.documentElement;
  var data = JSON.parse(document.getElementById("data").textContent);
  root.classList.add("js");

  function make(name, attributes, text) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      element.setAttribute(key, attributes[key]);
    });
    if (text !== undefined) {
      element.textContent = text;
    }
    return element;
  }

  function colour(name) {
    return getComputedStyle(root).getPropertyValue(name).trim();
  }

  /* Three significant digits, as everywhere on the page. */
  function figure(value) {
    var digits = value === 0 ? 0 : 2 - Math.floor(Math.log10(Math.abs(value)));
    return String(Number(value.toFixed(Math.max(0, Math.min(3, digits)))));
  }

  function unitOf(seconds) {
    var size = Math.abs(seconds);
    return size < 60 ? [1, "s"] : size < 3600 ? [60, "min"] : size < 172800 ? [3600, "h"] : [86400, "d"];
  }

  function duration(seconds) {
    if (seconds === null || seconds === undefined || !isFinite(seconds)) {
      return "–";
    }
    var unit = unitOf(seconds);
    return figure(seconds / unit[0]) + " " + unit[1];
  }

  function plain(value) {
    return value === null ? "–" : Math.abs(value) >= 1000 ? Math.round(value).toLocaleString("en-US") : figure(value);
  }

  function bytes(value) {
    var units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
    var power = 0;
    while (power < units.length - 1 && Math.abs(value) >= Math.pow(1024, power + 1)) {
      power++;
    }
    return figure(value / Math.pow(1024, power)) + " " + units[power];
  }

  /* As elsewhere in the program: what is below 100 % never reads as 100 %. */
  function percent(share) {
    if (share > 0 && share < 0.0005) {
      return "< 0.1 %";
    }
    for (var decimals = share < 0.1 ? 1 : 0; decimals <= 3; decimals++) {
      var rounded = Number((100 * share).toFixed(decimals));
      if (share >= 1 || rounded < 100) {
        return rounded + " %";
      }
    }
    return "99.999 %";
  }

  /* How values of a unit read, and the axis of many. */
  var UNITS = {
    s: duration,
    plain: plain,
    bytes: function (value) { return value === null ? "–" : bytes(value); },
    rate: function (value) { return value === null ? "–" : bytes(value) + "/s"; },
    share: function (value) { return value === null ? "–" : figure(100 * value) + " %"; }
  };

  function utc(seconds) {
    return new Date(Math.round(seconds * 1000)).toISOString().slice(0, 19).replace("T", " ") + " UTC";
  }

  function when(start, seconds) {
    return start === null ? duration(seconds) + " after the start" : utc(start + seconds);
  }

  /* Light and dark. */
  var plots = [];
  var button = document.getElementById("theme");
  function isDark() {
    var set = root.getAttribute("data-theme");
    return set ? set === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function showTheme() {
    button.textContent = isDark() ? "Light" : "Dark";
    button.setAttribute("aria-label", (isDark() ? "Light" : "Dark") + " colours");
    button.setAttribute("aria-pressed", String(root.hasAttribute("data-theme")));
    plots.forEach(function (plot) {
      plot.redraw(false, true);
    });
  }
  button.hidden = false;
  button.addEventListener("click", function () {
    root.setAttribute("data-theme", isDark() ? "light" : "dark");
    showTheme();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", showTheme);

  /* Curves. */
  var COLOURS = ["--c1", "--c7", "--c3", "--c4", "--c2", "--c6"];
  var DASHES = [[], [7, 3], [2, 3], [9, 3, 2, 3], [12, 4], [4, 2]];

  /* The value of a curve of straight pieces at any time; at a jump that before it. */
  function at(curve, time) {
    var t = curve.t;
    var low = 0;
    var high = t.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (t[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low === 0) {
      return t.length && t[0] === time ? curve.v[0] : null;
    }
    if (low >= t.length) {
      return null;
    }
    if (curve.v[low - 1] === null || curve.v[low] === null) {
      return t[low] === time ? curve.v[low] : null;
    }
    var share = t[low] === t[low - 1] ? 1 : (time - t[low - 1]) / (t[low] - t[low - 1]);
    return curve.v[low - 1] + share * (curve.v[low] - curve.v[low - 1]);
  }

  /* Two values at one time are a jump: the second comes a hair later. */
  function aligned(curves, start, span) {
    var ends = span ? [[[start + span[0], start + span[1]]]] : [];
    return uPlot.join(curves.map(function (curve) {
      var last = -Infinity;
      var times = curve.t.map(function (time) {
        var shifted = start + time;
        last = shifted > last ? shifted : last + 1e-4;
        return last;
      });
      return [times, curve.v];
    }).concat(ends));
  }

  function behind(chart, start) {
    return function (u) {
      var ctx = u.ctx;
      var box = u.bbox;
      ctx.save();
      ctx.beginPath();
      ctx.rect(box.left, box.top, box.width, box.height);
      ctx.clip();
      ctx.globalAlpha = 0.16;
      if (chart.span && chart.counted > chart.span[0]) {
        var warm = u.valToPos(start + chart.span[0], "x", true);
        ctx.fillStyle = colour("--soft");
        ctx.fillRect(warm, box.top, u.valToPos(start + chart.counted, "x", true) - warm, box.height);
      }
      ctx.fillStyle = colour("--band");
      chart.bands.forEach(function (band) {
        var from = u.valToPos(start + band[0], "x", true);
        ctx.fillRect(from, box.top, Math.max(2, u.valToPos(start + band[1], "x", true) - from), box.height);
      });
      ctx.globalAlpha = 1;
      ctx.strokeStyle = colour("--missed");
      ctx.setLineDash([6, 4]);
      chart.levels.forEach(function (level) {
        var y = Math.round(u.valToPos(level[0], "y", true));
        ctx.beginPath();
        ctx.moveTo(box.left, y);
        ctx.lineTo(box.left + box.width, y);
        ctx.stroke();
      });
      if (chart.mark !== undefined) {
        var x = u.valToPos(start + chart.mark, "x", true);
        ctx.setLineDash([]);
        ctx.lineWidth = 2;
        ctx.strokeStyle = colour("--ink");
        ctx.beginPath();
        ctx.moveTo(x, box.top);
        ctx.lineTo(x, box.top + box.height);
        ctx.stroke();
      }
      ctx.restore();
    };
  }

  /* The least and the most of a curve between two times; null where it has no value. */
  function extent(curve, from, to) {
    var all = [at(curve, from), at(curve, to)].concat(curve.v.filter(function (value, i) {
      return curve.t[i] >= from && curve.t[i] <= to;
    })).filter(function (value) { return value !== null; });
    return all.length ? [Math.min.apply(null, all), Math.max.apply(null, all)] : null;
  }

  function overlap(one, other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  }

  /* Whether a curve that is shown runs through a box of the canvas. */
  function crossed(u, chart, start, box) {
    var from = u.posToVal(box.left, "x", true) - start;
    var to = u.posToVal(box.right, "x", true) - start;
    return chart.curves.some(function (curve, i) {
      var most = u.series[i + 1].show ? extent(curve, from, to) : null;
      return most !== null && overlap(box, {
        left: box.left,
        right: box.right,
        top: u.valToPos(most[1], "y", true) - 1,
        bottom: u.valToPos(most[0], "y", true) + 1
      });
    });
  }

  /* Names over the curves, which may not hide them: each where neither curves nor other names are, if there is such a place. */
  function names(chart, start) {
    return function (u) {
      var ctx = u.ctx;
      var area = u.bbox;
      var unit = devicePixelRatio;
      var line = 14 * unit;
      var taken = [];
      function boxed(text, left, top) {
        return { left: left, right: left + ctx.measureText(text).width, top: top, bottom: top + line };
      }
      function write(text, box) {
        taken.push(box);
        ctx.lineWidth = 3 * unit;
        ctx.strokeStyle = colour("--paper");
        ctx.strokeText(text, box.left, box.bottom - 3 * unit);
        ctx.fillText(text, box.left, box.bottom - 3 * unit);
      }
      function best(boxes) {
        return boxes.filter(function (box) {
          return box.top >= area.top && box.bottom <= area.top + area.height
            && !taken.some(function (other) { return overlap(box, other); })
            && !crossed(u, chart, start, box);
        })[0];
      }
      /* Above and below a level, from the left to the right. */
      function beside(text, y) {
        var width = ctx.measureText(text).width;
        var boxes = [];
        for (var step = 0; step <= 24; step++) {
          var left = area.left + 6 * unit + (area.width - width - 12 * unit) * step / 24;
          boxes.push(boxed(text, left, y - line - unit), boxed(text, left, y + unit));
        }
        return boxes;
      }
      ctx.save();
      ctx.beginPath();
      ctx.rect(area.left, area.top, area.width, area.height);
      ctx.clip();
      ctx.font = 12 * unit + "px " + getComputedStyle(document.body).fontFamily;
      ctx.textAlign = "left";
      ctx.textBaseline = "alphabetic";
      ctx.lineJoin = "round";
      ctx.fillStyle = colour("--missed");
      chart.bands.forEach(function (band) {
        write(band[2], boxed(band[2], Math.max(u.valToPos(start + band[0], "x", true), area.left) + 4 * unit, area.top + 2 * unit));
      });
      var beyond = 0;
      chart.levels.forEach(function (level) {
        var y = u.valToPos(level[0], "y", true);
        var text = y < area.top ? "↑ " + level[1] : level[1];
        var right = area.left + area.width - 8 * unit - ctx.measureText(text).width;
        var boxes = y < area.top ? [boxed(text, right, area.top + line * beyond++)] : beside(text, y);
        write(text, best(boxes) || boxes[0]);
      });
      if (chart.span && chart.counted > chart.span[0]) {
        var warm = Math.max(u.valToPos(start + chart.span[0], "x", true), area.left);
        var top = area.top + area.height - line - 2 * unit;
        var places = [];
        for (; top >= area.top; top -= line / 2) {
          places.push(boxed("warm-up", warm + 4 * unit, top));
        }
        var place = best(places);
        if (place && place.right + 4 * unit < u.valToPos(start + chart.counted, "x", true)) {
          ctx.fillStyle = colour("--soft");
          write("warm-up", place);
        }
      }
      ctx.restore();
    };
  }

  /* How sure each value is. */
  function intervals(chart) {
    return function (u) {
      var ctx = u.ctx;
      ctx.save();
      chart.curves.forEach(function (curve, i) {
        if (!curve.low || !u.series[i + 1].show) {
          return;
        }
        ctx.strokeStyle = colour(COLOURS[i % COLOURS.length]);
        ctx.fillStyle = ctx.strokeStyle;
        ctx.lineWidth = 1.5 * devicePixelRatio;
        curve.t.forEach(function (time, k) {
          var x = u.valToPos(time, "x", true);
          if (curve.v[k] === null || x < u.bbox.left - 1 || x > u.bbox.left + u.bbox.width + 1) {
            return;
          }
          var half = 3 * devicePixelRatio;
          ctx.fillRect(x - half, u.valToPos(curve.v[k], "y", true) - half, 2 * half, 2 * half);
          if (curve.low[k] !== null && curve.high[k] !== null) {
            var low = u.valToPos(curve.low[k], "y", true);
            var high = u.valToPos(curve.high[k], "y", true);
            ctx.beginPath();
            ctx.moveTo(x, low);
            ctx.lineTo(x, high);
            ctx.moveTo(x - 2 * half, low);
            ctx.lineTo(x + 2 * half, low);
            ctx.moveTo(x - 2 * half, high);
            ctx.lineTo(x + 2 * half, high);
            ctx.stroke();
          }
        });
      });
      ctx.restore();
    };
  }

  /* Places with names along an axis, as many as have room. */
  function named(places, axis) {
    axis.splits = function (u) {
      var last = -Infinity;
      return places.map(function (place) { return place[0]; }).filter(function (place) {
        var x = u.valToPos(place, "x");
        var fits = x - last >= 70;
        last = fits ? x : last;
        return fits;
      });
    };
    axis.values = function (u, splits) {
      return splits.map(function (split) {
        return places.filter(function (place) { return place[0] === split; })[0][1];
      });
    };
    return axis;
  }

  /* The value of the place that is nearest. */
  function nearest(u, chart) {
    var x = u.posToVal(u.cursor.left, "x");
    return chart.places.reduce(function (best, place) {
      return Math.abs(place[0] - x) < Math.abs(best[0] - x) ? place : best;
    });
  }

  /* Round steps of time, of both axes. */
  var STEPS = [0.001, 0.01, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600,
    43200, 86400, 172800, 432000, 604800, 1209600, 2592000, 5184000, 15552000, 31536000];
  var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

  function clock(u, splits) {
    var step = splits.length > 1 ? splits[1] - splits[0] : 60;
    return splits.map(function (split) {
      var date = new Date(split * 1e3);
      return split % 86400 === 0 || step >= 86400
        ? date.getUTCDate() + " " + MONTHS[date.getUTCMonth()]
        : date.toISOString().slice(11, step < 60 ? 19 : 16);
    });
  }

  function levels(u, splits) {
    var unit = unitOf(splits[splits.length - 1]);
    var step = splits.length > 1 ? splits[1] - splits[0] : unit[0];
    if (Math.abs(Number(figure(step / unit[0])) * unit[0] - step) > 1e-6 * step) {
      unit = unitOf(step);
    }
    return splits.map(function (split) { return figure(split / unit[0]) + " " + unit[1]; });
  }

  /* Round steps of data: of each binary unit. */
  var BYTES = [];
  [1, 1024, 1048576, 1073741824, 1099511627776].forEach(function (size) {
    [1, 2, 5, 10, 20, 50, 100, 200, 500].forEach(function (number) { BYTES.push(number * size); });
  });

  function axis(values, size, steps) {
    return {
      incrs: values === clock || values === levels ? STEPS : steps,
      stroke: function () { return colour("--ink"); },
      grid: { stroke: function () { return colour("--line"); }, width: 1 },
      ticks: { stroke: function () { return colour("--line"); }, width: 1 },
      values: values,
      size: size
    };
  }

  /* Within the border of a figure. */
  function room(host) {
    var style = getComputedStyle(host);
    return Math.max(240, host.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight));
  }

  function plot(host, chart) {
    var start = chart.start === null ? 0 : chart.start;
    var timed = chart.start !== null;
    var shown = UNITS[chart.unit || "s"];
    var own = null;
    function value(number) {
      return function (u) {
        var left = u.cursor.left;
        return left === undefined || left < 0
          ? "–"
          : shown(at(chart.curves[number], (chart.places ? nearest(u, chart)[0] : u.posToVal(left, "x")) - start));
      };
    }
    var series = [{
      label: chart.places ? chart.path : timed ? "time" : "after",
      value: function (u) {
        var left = u.cursor.left;
        return left === undefined || left < 0 ? "–" : chart.places ? nearest(u, chart)[1] : when(chart.start, u.posToVal(left, "x") - start);
      }
    }];
    chart.curves.forEach(function (curve, i) {
      series.push({
        label: curve.name,
        stroke: function () { return colour(COLOURS[i % COLOURS.length]); },
        dash: DASHES[i % DASHES.length],
        width: 1.5,
        points: { show: false },
        paths: curve.dots ? function () { return null; } : undefined,
        value: value(i)
      });
    });
    own = new uPlot({
      width: room(host),
      height: room(host) < 500 ? 240 : 320,
      padding: [null, 28, null, null],
      scales: {
        x: { time: false, range: chart.places ? sides : undefined },
        y: { range: function (u, min, max) { return [0, Math.max(max || 0, chart.most || 0) * 1.05 || 1]; } }
      },
      axes: [
        chart.places ? named(chart.places, axis(levels, 40)) : axis(timed ? clock : levels, 40),
        axis(shown === duration ? levels : function (u, splits) { return splits.map(shown); }, 80,
          /^(bytes|rate)$/.test(chart.unit) ? BYTES : undefined)
      ],
      cursor: { drag: { x: true, y: false }, points: { show: false } },
      legend: { live: true },
      series: series,
      hooks: { drawClear: [behind(chart, start)], draw: [intervals(chart), names(chart, start)] }
    }, aligned(chart.curves, start, chart.span), host);
    plots.push(own);
    reachable(host, chart);
    controls(host, own);
    new ResizeObserver(function () {
      var width = room(host);
      if (Math.abs(width - own.width) > 1) {
        own.setSize({ width: width, height: width < 500 ? 240 : 320 });
      }
    }).observe(host);
    return own;
  }

  /* Room beside the first and the last place. */
  function sides(u, min, max) {
    var room = max > min ? (max - min) * 0.04 : 1;
    return [min - room, max + room];
  }

  /* The same by keyboard and for screen readers. */
  function reachable(host, chart) {
    var canvas = host.querySelector("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", chart.title + "; its figures are in the tables of the page");
    host.querySelectorAll(".u-legend .u-series > th").forEach(function (label, i) {
      if (i === 0) {
        return;
      }
      label.setAttribute("tabindex", "0");
      label.setAttribute("role", "button");
      label.setAttribute("aria-pressed", "true");
      label.title = "show or hide";
      label.addEventListener("click", function () {
        label.setAttribute("aria-pressed", String(label.parentNode.classList.contains("u-off") ? false : true));
      });
      label.addEventListener("keydown", function (event) {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          label.click();
        }
      });
    });
    var table = host.querySelector(".u-legend");
    table.setAttribute("aria-label", "Curves of " + chart.title);
  }

  function controls(host, own) {
    var whole = [own.data[0][0], own.data[0][own.data[0].length - 1]];
    function move(factor, shift) {
      var scale = own.scales.x;
      var span = scale.max - scale.min;
      var middle = (scale.min + scale.max) / 2 + shift * span;
      var half = Math.min(span * factor, whole[1] - whole[0]) / 2;
      middle = Math.max(whole[0] + half, Math.min(whole[1] - half, middle));
      own.setScale("x", { min: middle - half, max: middle + half });
    }
    var tools = make("div", { "class": "tools" });
    [["Zoom in", 0.5, 0], ["Zoom out", 2, 0], ["Earlier", 1, -0.25], ["Later", 1, 0.25]].forEach(function (one) {
      var control = make("button", { type: "button" }, one[0]);
      control.addEventListener("click", function () { move(one[1], one[2]); });
      tools.appendChild(control);
    });
    var all = make("button", { type: "button" }, "Whole");
    all.addEventListener("click", function () { own.setScale("x", { min: whole[0], max: whole[1] }); });
    tools.appendChild(all);
    host.appendChild(tools);
    host.appendChild(make("p", { "class": "hint" }, "Drag over the chart to zoom, double-click for the whole; a name in the legend shows or hides its curve."));
  }

  document.querySelectorAll("figure[data-chart]").forEach(function (host) {
    var chart = data[host.getAttribute("data-chart")];
    if (chart && chart.curves.length) {
      plot(host, chart);
    } else {
      host.classList.add("static");
    }
  });

  /* Tables that sort and filter. */
  function key(cell, numeric) {
    if (!numeric) {
      return cell.textContent.toLowerCase();
    }
    var number = parseFloat(cell.getAttribute("data-v"));
    return isNaN(number) ? -Infinity : number;
  }

  function sort(table, column, header) {
    var numeric = header.classList.contains("num");
    var before = header.getAttribute("aria-sort");
    var down = before ? before === "ascending" : numeric;
    table.querySelectorAll("th[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
    header.setAttribute("aria-sort", down ? "descending" : "ascending");
    var body = table.tBodies[0];
    var rows = Array.prototype.slice.call(body.rows).map(function (row, i) {
      return [key(row.cells[column], numeric), i, row];
    });
    rows.sort(function (a, b) {
      var order = a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
      return (down ? -order : order) || a[1] - b[1];
    });
    rows.forEach(function (row) { body.appendChild(row[2]); });
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (header, column) {
      var control = make("button", { type: "button" }, header.textContent);
      header.textContent = "";
      header.appendChild(control);
      control.addEventListener("click", function () { sort(table, column, header); });
    });
    var rows = table.tBodies[0].rows;
    if (rows.length < 8) {
      return;
    }
    var label = make("label", {}, "Filter ");
    var input = make("input", { type: "search", name: "filter", "aria-label": "Filter " + table.caption.textContent });
    var count = make("span", { "aria-live": "polite" });
    input.addEventListener("input", function () {
      var words = input.value.toLowerCase().split(/\s+/);
      var shown = 0;
      Array.prototype.forEach.call(rows, function (row) {
        var text = row.textContent.toLowerCase();
        row.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; });
        shown += row.hidden ? 0 : 1;
      });
      count.textContent = shown + " of " + rows.length;
    });
    var tools = make("div", { "class": "tools" });
    label.appendChild(input);
    tools.appendChild(label);
    tools.appendChild(count);
    table.parentNode.parentNode.insertBefore(tools, table.parentNode);
  });

  /* An outage at any instant. */
  var any = data.anytime;
  var host = document.getElementById("anytime");
  if (any && host) {
    anyTime();
  }

  function marker(loss, time) {
    var low = 0;
    var high = loss.a.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (loss.a[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low === 0 ? null : loss.m[low - 1];
  }

  /* The share of all instants after the warm-up at which no more is lost. */
  function shareBelow(loss, seconds) {
    var below = 0;
    var all = 0;
    loss.a.forEach(function (after, i) {
      var from = Math.max(after, any.from);
      var to = i + 1 < loss.a.length ? loss.a[i + 1] : any.to;
      if (from < to) {
        all += to - from;
        below += Math.max(0, Math.min(to, loss.m[i] + seconds) - from);
      }
    });
    return all > 0 ? below / all : null;
  }

  function saw(name, loss) {
    var t = [];
    var v = [];
    loss.a.forEach(function (after, i) {
      var to = i + 1 < loss.a.length ? loss.a[i + 1] : any.to;
      t.push(after, to);
      v.push(after - loss.m[i], to - loss.m[i]);
    });
    return { name: name, t: t, v: v };
  }

  function anyTime() {
    var tools = make("div", { "class": "tools" });
    var who = make("select", { id: "any-who" });
    any.subjects.forEach(function (subject, i) {
      who.appendChild(make("option", { value: i }, subject[0] + " " + subject[1]));
    });
    var cache = make("select", { id: "any-cache" });
    [["lost", "lost"], ["readable", "readable"]].forEach(function (one) {
      cache.appendChild(make("option", { value: one[0] }, one[1]));
    });
    var slider = make("input", { type: "range", id: "any-slider", min: any.from, max: any.to, step: 1 });
    slider.value = String(Math.round((any.from + any.to) / 2));
    var exact = make("input", { type: "text", id: "any-time-text", size: 20, inputmode: "text", spellcheck: "false" });
    var worst = make("button", { type: "button" }, "Worst instant");
    [["Of ", who], ["Cache account ", cache], ["Outage at ", exact]].forEach(function (one) {
      var label = make("label", {}, one[0]);
      label.appendChild(one[1]);
      tools.appendChild(label);
    });
    tools.appendChild(worst);
    host.appendChild(tools);
    slider.setAttribute("aria-label", "Instant of the outage");
    host.appendChild(slider);
    var table = make("table");
    table.appendChild(make("caption", { "aria-live": "polite" }));
    var head = table.createTHead().insertRow();
    ["Recovery point", "Would lose", "State of", "Instants that lose no more"].forEach(function (title, i) {
      head.appendChild(make("th", { scope: "col", "class": i === 1 || i === 3 ? "num" : "" }, title));
    });
    var body = table.appendChild(make("tbody"));
    var wide = make("div", { "class": "wide", role: "group", "aria-label": "Loss by choice at the instant", tabindex: "0" });
    wide.appendChild(table);
    host.appendChild(wide);
    var box = make("figure", { "class": "chart", tabindex: "0" });
    host.appendChild(box);
    var chart = null;
    var own = null;
    var now = Number(slider.value);

    function losses() {
      return any.subjects[who.value][2][cache.value] || {};
    }

    function draw() {
      if (own) {
        plots.splice(plots.indexOf(own), 1);
        own.destroy();
      }
      box.textContent = "";
      var all = losses();
      chart = {
        title: "Loss by the instant of the outage",
        start: any.start,
        span: [0, any.to],
        counted: any.from,
        bands: [],
        levels: [],
        mark: now,
        curves: []
      };
      /* Choices that always lose the same are one curve. */
      var names = {};
      Object.keys(all).forEach(function (name) {
        if (name !== "oldest") {
          (names[all[name]] = names[all[name]] || []).push(name);
        }
      });
      Object.keys(names).forEach(function (place) {
        chart.curves.push(saw(names[place].join(", "), any.functions[place]));
      });
      box.appendChild(make("figcaption", {}, chart.title + ", " + any.subjects[who.value][0] + " " + any.subjects[who.value][1]));
      own = chart.curves.length ? plot(box, chart) : null;
      show();
    }

    function show() {
      table.caption.textContent = "An outage at " + when(any.start, now);
      exact.value = any.start === null ? String(now) : utc(any.start + now).slice(0, 19);
      slider.setAttribute("aria-valuetext", when(any.start, now));
      body.textContent = "";
      var all = losses();
      any.choices.forEach(function (name) {
        var row = body.insertRow();
        row.appendChild(make("th", { scope: "row" }, name));
        var loss = all[name] === undefined ? null : any.functions[all[name]];
        var state = loss ? marker(loss, now) : null;
        if (state === null) {
          row.appendChild(make("td", { colspan: 3 }, "no such recovery point"));
          return;
        }
        row.appendChild(make("td", { "class": "num", "data-choice": name, "data-seconds": now - state }, duration(now - state)));
        row.appendChild(make("td", {}, when(any.start, state)));
        var share = shareBelow(loss, now - state);
        row.appendChild(make("td", { "class": "num" }, share === null ? "–" : percent(share)));
      });
      if (own) {
        chart.mark = now;
        own.redraw(false, false);
      }
    }

    function go(time) {
      now = Math.max(any.from, Math.min(any.to, time));
      slider.value = String(now);
      show();
    }

    slider.addEventListener("input", function () {
      now = Number(slider.value);
      show();
    });
    exact.addEventListener("change", function () {
      var text = exact.value.trim();
      var time = any.start === null ? Number(text) : Date.parse(text.replace(" ", "T").replace(/Z?$/, "Z")) / 1000 - any.start;
      go(isFinite(time) ? time : now);
    });
    worst.addEventListener("click", function () {
      var name = losses()["latest-processed"] === undefined ? Object.keys(losses())[0] : "latest-processed";
      var loss = any.functions[losses()[name]];
      var best = now;
      var most = -1;
      (loss ? loss.a : []).forEach(function (after, i) {
        var to = i + 1 < loss.a.length ? loss.a[i + 1] : any.to;
        if (to > any.from && to - loss.m[i] > most) {
          most = to - loss.m[i];
          best = to;
        }
      });
      go(best);
    });
    who.addEventListener("change", draw);
    cache.addEventListener("change", draw);
    draw();
  }

  /* On small screens the list of contents would push the verdict down. */
  if (matchMedia("(max-width: 900px)").matches) {
    document.querySelector("nav details").open = false;
  }

  showTheme();
})();
